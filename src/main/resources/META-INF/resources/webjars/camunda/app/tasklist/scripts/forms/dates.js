/**
 * One way to write a date, whatever the browser: 2026-02-25. form-js follows the browser's locale, and what does not fit
 * it silently becomes another day.
 */
import {language, say} from '../../../homeward/language.js';

// form-js asks for the format of the locale "default"; Swedish dates are written as in ISO 8601.
window.Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (Format, [locale, ...rest], target) =>
    Reflect.construct(Format, [locale === 'default' ? 'sv-SE' : locale, ...rest], target)
});

/** A day written in figures, year first, or undefined. */
export function day(text) {
  const match =
    text.trim().match(/^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/) ?? text.trim().match(/^(\d{4})(\d{2})(\d{2})$/);
  if (!match) {
    return undefined;
  }
  const [year, month, date] = match.slice(1).map(Number);
  const found = new Date(year, month - 1, date);
  return found.getMonth() === month - 1 && found.getDate() === date ? found : undefined;
}

const CHINESE = {
  weekdays: {
    shorthand: ['日', '一', '二', '三', '四', '五', '六'],
    longhand: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六']
  },
  months: {
    shorthand: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
    longhand: ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月']
  },
  rangeSeparator: ' 至 ',
  yearAriaLabel: '年',
  monthAriaLabel: '月'
};

window.flatpickr.setDefaults({locale: {...(language === 'zh' ? CHINESE : {}), firstDayOfWeek: 1}});

const isDate = target => target instanceof HTMLInputElement && target.closest('.fjs-datepicker') !== null;

function hintAt(input) {
  return input.closest('.fjs-datetime-subsection').querySelector('.homeward-date-hint');
}

/** Makes of the text what form-js reads rightly: a day in its one form, or nothing. */
function settle(input) {
  const text = input.value.trim();
  const found = day(text);
  hintAt(input)?.remove();
  if (found) {
    const two = number => String(number).padStart(2, '0');
    input.value = `${found.getFullYear()}-${two(found.getMonth() + 1)}-${two(found.getDate())}`;
  } else if (text !== '') {
    input.value = '';
    const line = document.createElement('div');
    line.className = 'homeward-date-hint';
    line.setAttribute('role', 'alert');
    line.textContent = say(
      `“${text}” is not a date. Write year, month and day, such as 2026-02-25.`,
      `“${text}”不是日期。请按年-月-日填写，如 2026-02-25。`
    );
    input.closest('.fjs-datetime-subsection').append(line);
  }
}

// On the way down to the field, so before form-js.
addEventListener('blur', event => isDate(event.target) && settle(event.target), true);
addEventListener(
  'keydown',
  event => ['Enter', 'ArrowDown'].includes(event.key) && event.isTrusted && isDate(event.target) && settle(event.target),
  true
);
addEventListener('input', event => event.isTrusted && isDate(event.target) && hintAt(event.target)?.remove(), true);
