/** What stands outside of the heap: lists that hold millions of numbers and texts in as many bytes as they are long. */
export { type HashList, openHashList } from './hash-list.ts';
export { type NumberList, openNumberList } from './number-list.ts';
export { openSeriesList, type SeriesList } from './series-list.ts';
export { type Hash, hashWithoutBlanks } from './text-hash.ts';
export { openTextList, type TextList } from './text-list.ts';
export { openTextPool, type TextPool } from './text-pool.ts';
