export { deriveLinks } from './derive-links.ts';
export { type Edges, openEdges, USES, USES_OF_ADDRESS } from './edges.ts';
export { type LinkWords, openLinkWords } from './link-words.ts';
export { openSheetLinks } from './sheet-links.ts';
export { openSoftNotFound, type SoftNotFound } from './soft-not-found.ts';
