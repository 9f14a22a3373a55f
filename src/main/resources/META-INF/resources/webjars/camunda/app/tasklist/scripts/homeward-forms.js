/** Camunda Forms as a caseworker needs them: in the page's language, with plain dates, clear refusals and drafts. */
import './forms/dates.js';
import {onForm} from './forms/instance.js';
import {keepDraft} from './forms/drafts.js';
import {speak} from './forms/texts.js';
import {showFaults} from './forms/faults.js';

onForm(opened => {
  speak(opened);
  showFaults(opened);
  keepDraft(opened);
});

export default [];
