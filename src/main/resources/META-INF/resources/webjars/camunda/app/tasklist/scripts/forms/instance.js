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

// The container is there a moment before anything is drawn into it.
const PATIENCE = 100;

function open(element, key, tries = 0) {
  const form = formIn(element);
  if (form?._getState().schema) {
    listeners.forEach(listener => listener({form, element, key}));
  } else if (tries < PATIENCE) {
    setTimeout(() => open(element, key, tries + 1), 20);
  } else {
    console.error('The form was not found: no drafts, and messages in English.');
  }
}

new MutationObserver(changes => {
  for (const change of changes) {
    for (const node of change.addedNodes) {
      if (node.classList?.contains('fjs-container')) {
        open(node, lastKey);
      }
    }
  }
}).observe(document.body, {childList: true, subtree: true});

/** Calls back for each form that opens: `{form, element, key}`, the key being the task's id or `start:` and the process. */
export function onForm(listener) {
  listeners.push(listener);
}
