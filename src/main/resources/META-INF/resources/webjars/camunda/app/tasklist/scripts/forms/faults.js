/** Shows why the server refused an answer: at the field, and as one sentence in the page's language. */
import {say} from '../../../homeward/language.js';

const REFUSED = /\/(submit-form|complete)$/;

const RULES = [
  [/^required$/, () => say('Field is required.', '此项必填。')],
  [/^option$/, () => say('This choice is no longer offered; choose again.', '该选项已不可用，请重新选择。')],
  [/^date$/, () => say('This is not a date.', '日期不正确。')],
  [/^(datetime|time)$/, () => say('Date or time is missing or wrong.', '日期或时间不正确。')],
  [/^not in the past$/, () => say('This day has passed.', '不能早于今天。')],
  [/^number$/, () => say('This is not a number.', '请填写数字。')],
  [/^min (.*)$/, n => say(`Not less than ${n}.`, `不能小于${n}。`)],
  [/^max (.*)$/, n => say(`Not more than ${n}.`, `不能大于${n}。`)],
  [/^minLength (.*)$/, n => say(`At least ${n} characters.`, `至少填写${n}个字。`)],
  [/^maxLength (.*)$/, n => say(`At most ${n} characters.`, `最多填写${n}个字。`)],
  [/^decimalDigits (.*)$/, n => say(`At most ${n} digits after the point.`, `小数点后最多${n}位。`)],
  [/^pattern$/, () => say('This is not written as it should be.', '填写格式不正确。')],
  [/^email$/, () => say('This is not an e-mail address.', '电子邮箱地址不正确。')],
  [/^characters$/, () => say('Holds characters that cannot be stored.', '含有无法保存的字符。')],
  [/^not in the form$/, () => say('The form has changed meanwhile; open the task again.', '表单已更新，请重新打开该任务。')],
  [/^nobody takes this answer$/, () =>
    say('This answer cannot be taken here; speak to the head of your unit.', '此处不能这样答复，请与本单位负责人联系。')]
];

// The sentences of the protective rules, which the server says in English.
const PROTECTION = {
  'minor-cannot-decline': '儿童以及尚未证明已成年的人不能拒绝保护：保护继续进行，并记录儿童本人的意见。',
  'adult-asked-alone': '只有在买主和家属不在场、单独询问时，成年人的意愿才算数。',
  'missing-child-stays-open': '失去联系的儿童按失踪儿童处理：案件不得结案，由公安继续查找。'
};

let current = null;

function sentence(rule) {
  for (const [pattern, words] of RULES) {
    const match = rule.match(pattern);
    if (match) {
      return words(...match.slice(1));
    }
  }
  return rule;
}

function faultsOf(status, body) {
  if (status === 409 && body.rule) {
    return [{field: body.field, text: say(body.sentence, PROTECTION[body.rule] ?? body.sentence)}];
  }
  return status === 400 && Array.isArray(body.errors)
    ? body.errors.map(({field, message}) => ({field, text: sentence(message)}))
    : [];
}

function field(key) {
  return current?.form
    .get('formFieldRegistry')
    .getAll()
    .find(candidate => candidate.key === key);
}

function label(key) {
  const found = field(key);
  return found?.label ?? found?.dateLabel ?? key;
}

function mark(faults) {
  const errors = {};
  faults.forEach(fault => {
    const found = field(fault.field);
    if (found && current.element.querySelector(`[id*="-${found.id}"]`)) {
      errors[found.id] = [...(errors[found.id] ?? []), fault.text];
    }
  });
  current.marked = Object.keys(errors);
  if (current.marked.length) {
    current.form._setState({errors});
    toFirst(current.element);
  }
}

function toFirst(element) {
  requestAnimationFrame(() =>
    element
      .querySelector('.fjs-form-field-error')
      ?.closest('.fjs-form-field')
      ?.scrollIntoView({block: 'center', behavior: 'smooth'})
  );
}

function readable(status, text) {
  try {
    const body = JSON.parse(text);
    const faults = faultsOf(status, body);
    if (!faults.length) {
      return text;
    }
    if (current) {
      queueMicrotask(() => mark(faults));
    }
    const message = faults.map(fault => (status === 409 ? fault.text : `${label(fault.field)}: ${fault.text}`)).join(' ');
    return JSON.stringify({...body, message});
  } catch {
    return text;
  }
}

// Tasklist shows the message of an answer as it comes.
const open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, url, ...rest) {
  if (REFUSED.test(String(url).split('?')[0])) {
    let told;
    const answer = original => () => {
      const text = original.get.call(this);
      if (this.readyState !== XMLHttpRequest.DONE || typeof text !== 'string' || ![400, 409].includes(this.status)) {
        return text;
      }
      told ??= readable(this.status, text);
      return told;
    };
    for (const name of ['response', 'responseText']) {
      const original = Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, name);
      Object.defineProperty(this, name, {get: answer(original), configurable: true});
    }
  }
  return open.call(this, method, url, ...rest);
};

export function showFaults(opened) {
  current = opened;
  const {form, element} = opened;
  form.on('submit', ({errors}) => Object.keys(errors).length && toFirst(element));
  // What the server refused may be cured by another field: any change takes the marks away.
  form.on('field.updated', () => {
    const errors = form._getState().errors;
    opened.marked?.forEach(id => delete errors[id]);
    opened.marked = [];
  });
}
