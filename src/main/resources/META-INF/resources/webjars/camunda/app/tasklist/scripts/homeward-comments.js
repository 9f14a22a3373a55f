/** The remarks on a task: responsible and cooperating units read and write them. */
import {say} from '../../homeward/language.js';

const base = document.querySelector('base').getAttribute('app-root');
const LONGEST = 4000;

function token() {
  return document.cookie.match(/(?:^|;\s*)XSRF-TOKEN=([^;]*)/)?.[1] ?? '';
}

function line({author, unit, at, text}) {
  const entry = document.createElement('li');
  const head = document.createElement('div');
  head.className = 'homeward-comment-head';
  head.textContent = `${unit} · ${author} · ${new Date(at).toLocaleString()}`;
  const body = document.createElement('div');
  body.className = 'homeward-comment-text';
  body.textContent = text;
  entry.append(head, body);
  return entry;
}

async function load(address, list) {
  const answer = await fetch(address, {headers: {Accept: 'application/json'}}).catch(() => null);
  const lines = answer?.ok ? await answer.json() : [];
  list.replaceChildren(...lines.map(line));
  if (!lines.length) {
    list.textContent = answer?.ok ? say('No remarks yet.', '暂无意见。') : say('The remarks cannot be read.', '无法读取意见。');
  }
}

function draw(node, task) {
  const address = `${base}/homeward/comments/${encodeURIComponent(task)}`;
  const list = document.createElement('ul');
  list.className = 'homeward-comments';
  const field = document.createElement('textarea');
  field.rows = 3;
  field.maxLength = LONGEST;
  field.className = 'form-control';
  field.setAttribute('aria-label', say('Your remark', '您的意见'));
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-primary';
  button.textContent = say('Add remark', '添加意见');
  const fault = document.createElement('div');
  fault.setAttribute('role', 'alert');
  button.addEventListener('click', async () => {
    button.disabled = true;
    const answer = await fetch(address, {
      method: 'POST',
      headers: {'X-XSRF-TOKEN': token(), 'Content-Type': 'application/json'},
      body: JSON.stringify({text: field.value})
    }).catch(() => null);
    button.disabled = false;
    if (answer?.ok) {
      field.value = '';
      fault.textContent = '';
      load(address, list);
    } else {
      // What was written stays in the field.
      fault.textContent = say('The remark was not saved. Please try again.', '意见未保存，请重试。');
    }
  });
  node.replaceChildren(list, field, button, fault);
  load(address, list);
}

export default {
  id: 'homeward.comments',
  pluginPoint: 'tasklist.task.detail',
  priority: 5,
  properties: {label: say('Remarks', '意见')},
  render: (node, {taskId}) => draw(node, taskId)
};
