import { LOG_VERSION } from '../../../core/model/observation/index.ts';

const PAGE = new RegExp(
  `^\\{"v":${LOG_VERSION},"kind":"page","at":"(\\d{4}-\\d\\d-\\d\\d)[^"]{0,20}","id":(\\d{1,9}),`,
  'u',
);
const OTHER = new RegExp(`^\\{"v":${LOG_VERSION},"kind":"(?:probe|host|nowhere|limit)"`, 'u');
const LENGTH = 80;

/**
 * What the beginning of a line says, as we write it, which spares reading the rest: the number and day of a page, or that it is about
 * no single address; null for a line that has to be read.
 */
export function headOf(bytes: Buffer, from: number): { id: number; day: string } | 'other' | null {
  const head = bytes.toString('latin1', from, Math.min(bytes.length, from + LENGTH));
  const [, day, id] = PAGE.exec(head) ?? [];
  if (day !== undefined && id !== undefined) return { id: Number(id), day };
  return OTHER.test(head) ? 'other' : null;
}
