/** Logs out whoever has typed and pointed at nothing for a while. The webapps poll, so the session itself never ends. */
import {say} from './language.js';

const LIMIT = 15 * 60_000;
const WARNING = 60_000;
const KEY = 'homeward-last-input';
const INPUTS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'];

let written = 0;
let leaving = false;

// Shared by all tabs: work in one keeps the others open.
function touched() {
  const now = Date.now();
  if (now - written > 1000 && !leaving) {
    written = now;
    localStorage.setItem(KEY, String(now));
    document.querySelector('.homeward-idle')?.remove();
  }
}

function loggedIn() {
  return document.querySelector('[cam-widget-header] .account') !== null;
}

function token() {
  return document.cookie.match(/(?:^|;\s*)XSRF-TOKEN=([^;]*)/)?.[1] ?? '';
}

async function leave() {
  leaving = true;
  const before = [];
  dispatchEvent(new CustomEvent('homeward:leaving', {detail: {wait: promise => before.push(promise)}}));
  await Promise.allSettled(before);
  const admin = document.querySelector('base').getAttribute('admin-api');
  try {
    await fetch(`${admin}auth/user/default/logout`, {method: 'POST', headers: {'X-XSRF-TOKEN': token()}});
  } finally {
    localStorage.removeItem(KEY);
    location.hash = '#/login';
    location.reload();
  }
}

function warn() {
  if (!document.querySelector('.homeward-idle')) {
    const strip = document.createElement('div');
    strip.className = 'homeward-idle';
    strip.setAttribute('role', 'alert');
    strip.textContent = say(
      'Nothing has been typed for a while. You will be logged out in a minute; move the mouse to stay.',
      '您已有一段时间没有操作，一分钟后将自动退出；移动鼠标即可继续。'
    );
    document.body.append(strip);
  }
}

function look() {
  if (leaving || !loggedIn()) {
    return;
  }
  const last = Number(localStorage.getItem(KEY));
  if (!last) {
    touched();
    return;
  }
  const idle = Date.now() - last;
  if (idle >= LIMIT) {
    leave();
  } else if (idle >= LIMIT - WARNING) {
    warn();
  }
}

INPUTS.forEach(type => addEventListener(type, touched, {capture: true, passive: true}));
setInterval(look, 5000);
