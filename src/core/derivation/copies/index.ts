export { openPrints } from './collect-prints.ts';
export { deriveCopies } from './derive-copies.ts';
