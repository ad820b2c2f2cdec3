export type * from './input.ts';
export type * from './scheme.ts';
export type * from './value.ts';
