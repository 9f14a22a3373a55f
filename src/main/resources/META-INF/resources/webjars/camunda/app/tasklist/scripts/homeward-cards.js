/** Puts the number of the matter on each task, so that two of the same name can be told apart. */
import {say} from '../../homeward/language.js';

const base = document.querySelector('base').getAttribute('app-root');

const known = new Map();
let waiting = new Map();
let timer;

async function ask() {
  const asked = waiting;
  waiting = new Map();
  const query = [...asked.keys()].map(task => `task=${encodeURIComponent(task)}`).join('&');
  const answer = await fetch(`${base}/homeward/cards?${query}`, {headers: {Accept: 'application/json'}}).catch(() => null);
  const cards = answer?.ok ? await answer.json() : [];
  cards.forEach(card => known.set(card.task, card));
  asked.forEach((resolve, task) => resolve.forEach(one => one(known.get(task))));
}

function card(task) {
  if (known.has(task)) {
    return Promise.resolve(known.get(task));
  }
  return new Promise(resolve => {
    waiting.set(task, [...(waiting.get(task) ?? []), resolve]);
    clearTimeout(timer);
    timer = setTimeout(ask, 10);
  });
}

async function write(place, task) {
  const found = await card(task);
  if (found) {
    place.textContent = found.number ?? '';
    if (found.returned) {
      const mark = document.createElement('span');
      mark.className = 'homeward-returned';
      mark.textContent = say('returned', '退回');
      place.append(' ', mark);
    }
  }
}

function header() {
  const names = document.querySelector('.task-details .task-card .names h2.task');
  const task = location.hash.match(/[?&]task=([^&]+)/)?.[1];
  if (!names || !task || names.nextElementSibling?.dataset.task === task) {
    return;
  }
  document.querySelectorAll('.homeward-number').forEach(old => old.remove());
  const place = document.createElement('div');
  place.className = 'homeward-number';
  place.dataset.task = task;
  names.after(place);
  write(place, task);
}

// Camunda's history is closed to units: it would show what others have done.
function tabs() {
  document.querySelectorAll('.task-details .nav-tabs > li:not(.homeward-closed)').forEach(tab => {
    if (tab.textContent.trim() === say('History', '历史')) {
      tab.classList.add('homeward-closed');
    }
  });
}

new MutationObserver(() => {
  header();
  tabs();
}).observe(document.body, {childList: true, subtree: true});

// Most urgent first, until somebody sorts otherwise.
function sort() {
  const [path, query = ''] = location.hash.split('?');
  if (path === '#/' && !query.includes('sorting=')) {
    const sorting = encodeURIComponent('[{"sortBy":"dueDate","sortOrder":"asc"}]');
    location.replace(`${path}?${query ? `${query}&` : ''}sorting=${sorting}`);
  }
}
addEventListener('hashchange', sort);
sort();

export default {
  id: 'homeward.card',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  render: (node, {taskId}) => {
    const place = document.createElement('div');
    place.className = 'homeward-card';
    node.append(place);
    write(place, taskId);
  }
};
