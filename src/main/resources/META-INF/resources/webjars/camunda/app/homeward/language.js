/** The language of the page: what the person chose, else what the browser prefers. The server decides alike. */
const COOKIE = 'homeward-lang';

const chosen = document.cookie.match(/(?:^|;\s*)homeward-lang=(en|zh)/)?.[1];

export const language = (chosen ?? navigator.languages?.[0] ?? navigator.language ?? 'en').toLowerCase().startsWith('zh')
  ? 'zh'
  : 'en';

const tag = language === 'zh' ? 'zh-CN' : 'en';

export function say(english, chinese) {
  return language === 'zh' ? chinese : english;
}

export function choose(other) {
  document.cookie = `${COOKIE}=${other}; path=/; max-age=31536000; samesite=lax`;
  location.reload();
}

// The webapps ask the browser and not the person.
Object.defineProperty(navigator, 'languages', {get: () => [tag], configurable: true});
document.documentElement.lang = tag;
