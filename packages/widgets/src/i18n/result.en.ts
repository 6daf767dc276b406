import type { ResultWords } from './result.id.ts';

/** Words of `<suara-result>` in English. */
export const resultWords: ResultWords = {
  loading: 'Loading the survey result…',
  failed: 'The survey result could not be loaded.',
  offline: 'There is no internet connection.',
  retry: 'Try again',
  index: 'IKM (satisfaction index)',
  mean: 'Mean value',
  grade: 'Grade of service',
  performance: 'Performance',
  ongoing: 'still running',
  respondents: (count) => `${count} respondents`,
  sample: (count, target) => `${count} of ${target} recommended respondents`,
  noData: 'No data yet.',
  notComputable: (elements) => `The value cannot be computed yet. Nobody has answered: ${elements}.`,
  elements: 'Value of each element',
  lowest: 'Among the three lowest',
  services: 'Value of each service',
  updated: 'Result updated: ',
};
