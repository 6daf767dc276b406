import './result.ts';
import './survey.ts';
