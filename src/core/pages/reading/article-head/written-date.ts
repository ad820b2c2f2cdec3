import type { Published } from '../../../model/page-facts.ts';

/** A day, with the time of day where it is written. Both are as written: Asia/Shanghai on the pages of the field. */
export type WrittenDate = Omit<Published, 'from'>;

/** A date in a text, with its place `[from, to)`. */
export interface DateInText extends WrittenDate {
  from: number;
  to: number;
}
