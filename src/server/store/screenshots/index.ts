export { openScreenshots, type Screenshots } from './open-screenshots.ts';
