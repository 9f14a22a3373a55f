import {language, say} from '../../homeward/start.js';

export default {
  app: {
    name: say('Cockpit', '监控台'),
    vendor: 'Homeward'
  },
  locales: {
    availableLocales: ['en', 'zh'],
    fallbackLocale: language
  },
  customScripts: ['scripts/homeward-board'],
  disableWelcomeMessage: true,
  previewHtml: false
};
