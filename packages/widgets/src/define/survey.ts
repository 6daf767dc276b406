import { SuaraSurvey } from '../survey/survey.ts';
import { define } from './define.ts';

define('suara-survey', SuaraSurvey);

declare global {
  interface HTMLElementTagNameMap {
    'suara-survey': SuaraSurvey;
  }
}
