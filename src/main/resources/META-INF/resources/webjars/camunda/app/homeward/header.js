/** Puts the way to the other language into the header, also before the login. */
import {choose, language} from './language.js';

const other = language === 'zh' ? 'en' : 'zh';

function put() {
  const menu = document.querySelector('[cam-widget-header] .app-menu > ul');
  if (!menu || menu.querySelector('.homeward-language')) {
    return;
  }
  const item = document.createElement('li');
  item.className = 'homeward-language';
  const link = document.createElement('a');
  link.href = '';
  link.lang = other === 'zh' ? 'zh-CN' : 'en';
  link.textContent = other === 'zh' ? '中文' : 'English';
  link.addEventListener('click', event => {
    event.preventDefault();
    choose(other);
  });
  item.append(link);
  menu.prepend(item);
}

new MutationObserver(put).observe(document.documentElement, {childList: true, subtree: true});
put();
