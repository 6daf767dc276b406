import { startLoader } from './loader.ts';
import { manifest } from './manifest.ts';

const script = document.currentScript;
if (script instanceof HTMLScriptElement) startLoader(script, manifest);
