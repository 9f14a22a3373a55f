/** Keeps what has been typed on the server, encrypted, and offers it again to the same person. */
import {say} from '../../../homeward/language.js';

const PAUSE = 4000;

const base = document.querySelector('base').getAttribute('app-root');
let current = null;

function address(key) {
  return `${base}/homeward/draft/${encodeURIComponent(key)}`;
}

function token() {
  return document.cookie.match(/(?:^|;\s*)XSRF-TOKEN=([^;]*)/)?.[1] ?? '';
}

function send(method, key, body) {
  return fetch(address(key), {
    method,
    body,
    keepalive: true,
    headers: {'X-XSRF-TOKEN': token(), ...(body && {'Content-Type': 'application/json'})}
  });
}

/** When somebody went on with the draft of a form, by the form's key. */
const accepted = new Map();
const JUST_NOW = 15000;

class Draft {
  constructor({form, element, key}) {
    this.form = form;
    this.element = element;
    this.key = key;
    this.kept = null;
    this.working = true;
    this.line = document.createElement('p');
    this.line.className = 'homeward-draft-line';
    element.after(this.line);
    // Some fields report a change when they are drawn; only a person's hand counts.
    ['keydown', 'input', 'pointerdown'].forEach(type =>
      element.addEventListener(type, event => (this.touched ||= event.isTrusted), true)
    );
    form.on('field.updated', () => this.changed());
  }

  text() {
    return JSON.stringify(this.form._getSubmitData());
  }

  async offer() {
    const answer = await fetch(address(this.key), {headers: {Accept: 'application/json'}}).catch(() => null);
    if (!answer || ![200, 204].includes(answer.status)) {
      this.working = false;
      return;
    }
    if (answer.status === 200) {
      const {at, values} = await answer.json();
      if (Date.now() - (accepted.get(this.key) ?? 0) < JUST_NOW) {
        // Tasklist drew the form anew after the person had decided.
        this.use(values);
      } else {
        this.ask(new Date(at), values);
      }
    }
  }

  /** Puts the kept values in, and again where Tasklist's own data arrive after them; what is typed meanwhile wins. */
  use(values, tries = 6) {
    const {schema, data} = this.form._getState();
    this.form.importSchema(schema, {...data, ...values});
    this.touched = false;
    setTimeout(() => {
      const now = this.form._getSubmitData();
      const lost = Object.keys(values).some(key => JSON.stringify(now[key]) !== JSON.stringify(values[key]));
      if (lost && tries > 0 && !this.touched) {
        this.use(values, tries - 1);
      }
    }, 500);
  }

  ask(at, values) {
    const strip = document.createElement('div');
    strip.className = 'homeward-draft-offer alert alert-info';
    const words = document.createElement('span');
    const when = at.toLocaleTimeString(say('en-GB', 'zh-CN'), {hour: '2-digit', minute: '2-digit'});
    words.textContent = say(`You began this form at ${when} and have not sent it.`, `您在 ${when} 填写过此表单，尚未提交。`);
    const use = this.button(say('Go on with it', '继续填写'), 'btn-primary', () => {
      strip.remove();
      accepted.set(this.key, Date.now());
      this.use(values);
    });
    const drop = this.button(say('Throw it away', '放弃'), 'btn-default', () => {
      strip.remove();
      send('DELETE', this.key);
    });
    strip.append(words, use, drop);
    this.element.before(strip);
    this.strip = strip;
  }

  button(label, kind, act) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = `btn btn-sm ${kind}`;
    button.textContent = label;
    button.addEventListener('click', act);
    return button;
  }

  changed() {
    if (this.working && this.touched) {
      this.dirty = true;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), PAUSE);
    }
  }

  async save() {
    clearTimeout(this.timer);
    const values = this.text();
    if (!this.working || !this.dirty || values === this.kept) {
      return;
    }
    this.kept = values;
    const now = new Date();
    const answer = await send('PUT', this.key, `{"at":"${now.toISOString()}","values":${values}}`).catch(() => null);
    if (answer?.ok) {
      const when = now.toLocaleTimeString(say('en-GB', 'zh-CN'), {hour: '2-digit', minute: '2-digit'});
      this.line.textContent = say(`Kept at ${when}, for you only.`, `${when} 已暂存，仅您本人可见。`);
    } else {
      this.working = answer === null;
      this.line.textContent = '';
    }
  }

  /** The answer has been taken: nothing is left to go on with. */
  async sent() {
    clearTimeout(this.timer);
    this.working = false;
    await send('DELETE', this.key);
  }
}

const saveNow = () => current?.save();
addEventListener('hashchange', saveNow, true);
addEventListener('pagehide', saveNow);
document.addEventListener('visibilitychange', () => document.hidden && saveNow());
addEventListener('homeward:leaving', event => current && event.detail.wait(current.save()));

const sendOfBrowser = XMLHttpRequest.prototype.send;
const openOfBrowser = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, url, ...rest) {
  this.homewardSubmits = /\/submit-form$/.test(String(url).split('?')[0]);
  return openOfBrowser.call(this, method, url, ...rest);
};
XMLHttpRequest.prototype.send = function (...body) {
  if (this.homewardSubmits && current) {
    const draft = current;
    clearTimeout(draft.timer);
    this.addEventListener('load', () => this.status < 300 && draft.sent());
  }
  return sendOfBrowser.apply(this, body);
};

export function keepDraft(opened) {
  current?.save();
  current = null;
  if (opened.key) {
    current = new Draft(opened);
    current.offer();
  }
}
