export type * from './input.ts';
export { parentName } from './parent-name.ts';
export type * from './scheme.ts';
export type * from './value.ts';
