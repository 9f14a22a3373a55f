/** What form-js says by itself, in the page's language. */
import {language, say} from '../../../homeward/language.js';

const SENTENCES = [
  [/^Field is required\.$/, () => say('Field is required.', '此项必填。')],
  [/^Field must match pattern .*$/s, () => say('This is not written as it should be.', '填写格式不正确。')],
  [/^Field must have minimum value of (.*)\.$/, n => say(`Not less than ${n}.`, `不能小于${n}。`)],
  [/^Field must have maximum value of (.*)\.$/, n => say(`Not more than ${n}.`, `不能大于${n}。`)],
  [/^Field must have minimum length of (.*)\.$/, n => say(`At least ${n} characters.`, `至少填写${n}个字。`)],
  [/^Field must have maximum length of (.*)\.$/, n => say(`At most ${n} characters.`, `最多填写${n}个字。`)],
  [/^Field must be a valid {2}international phone number\./, () =>
    say('A telephone number with the country code, such as +86 591 8765 4321.', '请填写带国家代码的电话号码，如 +86 591 8765 4321。')],
  [/^Field must be a valid email\.$/, () => say('This is not an e-mail address.', '电子邮箱地址不正确。')],
  [/^Value is not a number\.$/, () => say('This is not a number.', '请填写数字。')],
  [/^Value is expected to be an integer\.$/, () => say('A whole number, please.', '请填写整数。')],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, n =>
    say(`At most ${n} digits after the point.`, `小数点后最多${n}位。`)],
  [/^Please select a valid value, .* are (.*) and (.*)\.$/, (a, b) => say(`Choose ${a} or ${b}.`, `请填写${a}或${b}。`)]
];

export function translated(sentence) {
  for (const [pattern, words] of SENTENCES) {
    const match = sentence.match(pattern);
    if (match) {
      return words(...match.slice(1));
    }
  }
  return sentence;
}

const CHINESE = {
  Search: '查找',
  Select: '请选择',
  'No results': '没有符合的选项',
  'All values selected': '已全部选择'
};

function localise(element) {
  element.querySelectorAll('input[placeholder="Search"]').forEach(input => {
    input.placeholder = CHINESE.Search;
  });
  element
    .querySelectorAll('.fjs-dropdownlist-empty, .fjs-select-placeholder, .fjs-select-display, .fjs-taglist-input')
    .forEach(part => {
      const text = part.firstChild;
      if (text?.nodeType === Node.TEXT_NODE && CHINESE[text.data]) {
        text.data = CHINESE[text.data];
      }
    });
}

export function speak({form, element}) {
  const validator = form.get('validator');
  const validate = validator.validateFieldInstance.bind(validator);
  validator.validateFieldInstance = (field, value) => validate(field, value).map(translated);
  if (language === 'zh') {
    localise(element);
    new MutationObserver(() => localise(element)).observe(element, {childList: true, subtree: true});
  }
}
