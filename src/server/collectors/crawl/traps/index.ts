export { openTrapFilter, type TrapFilter } from './open-trap-filter.ts';
export { isEndlessPath } from './repeated-path.ts';
