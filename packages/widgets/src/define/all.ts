import { SuaraResult } from '../result/result.ts';
import { SuaraSurvey } from '../survey/survey.ts';
import { define } from './define.ts';

define('suara-survey', SuaraSurvey);
define('suara-result', SuaraResult);
