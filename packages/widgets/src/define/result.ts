import { SuaraResult } from '../result/result.ts';
import { define } from './define.ts';

define('suara-result', SuaraResult);

declare global {
  interface HTMLElementTagNameMap {
    'suara-result': SuaraResult;
  }
}
