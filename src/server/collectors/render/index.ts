export type { Drawn, DrawFailure, DrawOutcome } from './draw-page.ts';
export type { Picture } from './take-page.ts';
export { findBrowser, findProgram } from './find-browser.ts';
export { htmlBytes } from './html-bytes.ts';
export { openRenderer, type Renderer, type RendererOptions, type Unavailable } from './open-renderer.ts';
