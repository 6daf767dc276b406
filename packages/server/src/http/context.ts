import type { Logger } from '../logger.ts';
import type { Services } from '../services/services.ts';
import type { Settings } from '../settings.ts';
import type { Metrics } from './metrics.ts';

/** What the routes work with. */
export interface HttpContext {
  readonly services: Services;
  readonly settings: Settings;
  readonly logger: Logger;
  readonly metrics: Metrics;
}
