import type { Instrument } from './instrument.ts';
import { skm2017 } from './skm-2017.ts';
import { spak4, spak6, spkp4, spkp6 } from './zona-integritas.ts';

/** Every instrument that Suara ships, by id. A national revision is added here as a new id, never edited in place. */
export const instruments: Readonly<Record<string, Instrument>> = {
  [skm2017.id]: skm2017,
  [spkp4.id]: spkp4,
  [spkp6.id]: spkp6,
  [spak4.id]: spak4,
  [spak6.id]: spak6,
};
