export type { SentDetail } from './base/events.ts';
export { version } from './define/define.ts';
export { SuaraResult } from './result/result.ts';
export { SuaraSurvey } from './survey/survey.ts';
