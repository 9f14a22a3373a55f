import {language, say} from '../../homeward/start.js';

export default {
  app: {
    name: say('Tasks', '待办任务'),
    vendor: 'Homeward'
  },
  locales: {
    availableLocales: ['en', 'zh'],
    // Both are complete; to load the second one would let it decide how dates are written.
    fallbackLocale: language
  },
  customScripts: ['scripts/homeward-forms', 'scripts/homeward-cards', 'scripts/homeward-comments'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: say('takes the selected task', '领取所选任务')
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: say('goes to the first list', '转到第一个列表')
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: say('goes to the first task of the list', '转到列表中的第一个任务')
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: say('goes to the first field of the form', '转到表单的第一个字段')
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: say('opens what can be begun', '打开可新建的事项')
    }
  }
};
