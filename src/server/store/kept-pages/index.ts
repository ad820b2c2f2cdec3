export { type KeptPages, openKeptPages } from './open-kept-pages.ts';
export { PAGES_FOLDER } from './pages-folder.ts';
