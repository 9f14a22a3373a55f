/** What all four webapps need before they start; their config.js imports it first. */
import './storage.js';
import './idle.js';
import './header.js';

export {language, say} from './language.js';
