import type { Instrument } from './instrument.ts';
import { skm2017 } from './skm-2017.ts';
import { spak4, spak6, spkp4, spkp6 } from './zona-integritas.ts';

/**
 * Every instrument that Suara ships, by id. A national revision is added here as a new id, never edited in place. It has
 * no prototype, so that looking up an id from a request, such as `constructor`, finds nothing.
 */
export const instruments: Readonly<Record<string, Instrument>> = Object.assign(
  Object.create(null) as Record<string, Instrument>,
  Object.fromEntries([skm2017, spkp4, spkp6, spak4, spak6].map((instrument) => [instrument.id, instrument])),
);
