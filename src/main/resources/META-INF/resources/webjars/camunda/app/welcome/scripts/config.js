import {language, say} from '../../homeward/start.js';

export default {
  app: {
    name: say('Welcome', '首页'),
    vendor: 'Homeward'
  },
  locales: {
    availableLocales: ['en', 'zh'],
    fallbackLocale: language
  },
  disableWelcomeMessage: true
};
