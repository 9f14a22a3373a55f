/** The managers' board: which unit has how much to do, and where time has run out. */
import {language, say} from '../../homeward/language.js';

const base = document.querySelector('base').getAttribute('app-root');
const EVERY_MINUTE = 60_000;

let timer;

function element(name, content, className) {
  const made = document.createElement(name);
  if (className) {
    made.className = className;
  }
  made.append(...[content ?? []].flat());
  return made;
}

function number(value, late) {
  return element('td', String(value), late && value ? 'homeward-number homeward-late' : 'homeward-number');
}

function moment(value) {
  if (!value) {
    return '';
  }
  return new Date(value).toLocaleString(say('en-GB', 'zh-CN'), {
    year: 'numeric',
    month: language === 'zh' ? 'numeric' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit'
  });
}

function sum(value, label, late) {
  return element('div', [element('strong', String(value), late && value ? 'homeward-late' : ''), label]);
}

function table(lines) {
  const head = element('tr', [
    element('th', say('Unit', '单位')),
    element('th', say('Open', '未办结'), 'homeward-number'),
    element('th', say('Overdue', '已逾期'), 'homeward-number'),
    element('th', say('Earliest due', '最早期限'))
  ]);
  const rows = lines.map(line => {
    const name = element('td', say(line.nameEn, line.nameZh));
    name.title = line.unit;
    return element('tr', [
      name,
      number(line.open),
      number(line.overdue, true),
      element('td', moment(line.oldestDue), line.overdue ? 'homeward-late' : '')
    ]);
  });
  return element('table', [element('thead', head), element('tbody', rows)], 'cam-table table');
}

function draw(place, lines) {
  const open = lines.reduce((total, line) => total + line.open, 0);
  const overdue = lines.reduce((total, line) => total + line.overdue, 0);
  place.replaceChildren(
    element('h3', say('Tasks by unit', '各单位任务')),
    element(
      'div',
      [
        sum(open, say('open', '未办结')),
        sum(overdue, say('overdue', '已逾期'), true),
        sum(lines.length, say('units at work', '有任务的单位'))
      ],
      'homeward-sums'
    ),
    lines.length
      ? element('div', table(lines), 'homeward-rest')
      : element('p', say('No unit of your region has an open task.', '本辖区各单位目前没有未办结的任务。'))
  );
}

async function load(place) {
  const answer = await fetch(`${base}/homeward/board`, {headers: {Accept: 'application/json'}});
  if (answer.ok) {
    draw(place, await answer.json());
  } else if (answer.status === 403) {
    // An administrator keeps the machine running; the board is for those who answer for a region.
    place.remove();
  }
}

export default {
  id: 'homeward.board',
  pluginPoint: 'cockpit.dashboard',
  priority: 1000,
  render: node => {
    const place = element('section', [], 'homeward-board');
    node.append(place);
    load(place);
    timer = setInterval(() => load(place), EVERY_MINUTE);
  },
  unmount: () => clearInterval(timer),
  properties: {label: say('Tasks by unit', '各单位任务')}
};
