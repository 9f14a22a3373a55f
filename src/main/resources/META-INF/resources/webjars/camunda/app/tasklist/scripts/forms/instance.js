/** Finds the form-js instance behind a form. Tasklist keeps it to itself, but the tree it is drawn from leads there. */

const listeners = [];

let lastKey = null;

// Tasklist fetches each form just before it draws it.
const fetchOfBrowser = window.fetch;
window.fetch = function (resource, ...rest) {
  const path = String(resource?.url ?? resource);
  const task = path.match(/\/task\/([^/]+)\/deployed-form/);
  const start = path.match(/\/process-definition\/([^/]+)\/deployed-start-form/);
  if (task) {
    lastKey = task[1];
  } else if (start) {
    lastKey = `start:${decodeURIComponent(start[1]).split(':')[0]}`;
  }
  return fetchOfBrowser.call(this, resource, ...rest);
};

function formIn(container) {
  const nodes = [container.__k];
  while (nodes.length) {
    const node = nodes.pop();
    if (Array.isArray(node)) {
      nodes.push(...node);
    } else if (node) {
      const getService = node.props?.value?.getService;
      const form = getService?.('form', false);
      if (form) {
        return form;
      }
      nodes.push(node.__k);
    }
  }
  return null;
}

function open(element) {
  const form = formIn(element);
  if (!form) {
    console.error('The form was not found: no drafts, and messages in English.');
    return;
  }
  const opened = {form, element, key: lastKey};
  const tell = () => listeners.forEach(listener => listener(opened));
  if (form._getState().schema) {
    tell();
  } else {
    form.on('import.done', tell);
  }
}

new MutationObserver(changes => {
  for (const change of changes) {
    for (const node of change.addedNodes) {
      if (node.classList?.contains('fjs-container')) {
        open(node);
      }
    }
  }
}).observe(document.body, {childList: true, subtree: true});

/** Calls back for each form that opens: `{form, element, key}`, the key being the task's id or `start:` and the process. */
export function onForm(listener) {
  listeners.push(listener);
}
