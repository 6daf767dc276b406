export { submissionSchema } from './submission.ts';
