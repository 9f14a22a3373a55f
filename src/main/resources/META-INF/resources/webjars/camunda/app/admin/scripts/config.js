import {language, say} from '../../homeward/start.js';

export default {
  app: {
    name: say('Admin', '管理台'),
    vendor: 'Homeward'
  },
  locales: {
    availableLocales: ['en', 'zh'],
    fallbackLocale: language
  },
  disableWelcomeMessage: true
};
