import { LOG_VERSION } from '../../../core/model/observation/index.ts';

const PAGE = new RegExp(
  `^\\{"v":${LOG_VERSION},"kind":"page","at":"(\\d{4}-\\d\\d-\\d\\d)[^"]{0,20}","id":(\\d{1,9}),`,
  'u',
);
const OTHER = new RegExp(`^\\{"v":${LOG_VERSION},"kind":"(?:probe|host|nowhere|limit)"`, 'u');
/** Of an address that is new; one that was seen before tells its day too. */
const ADDRESS = new RegExp(
  `^\\{"v":${LOG_VERSION},"kind":"address","id":(\\d{1,9}),"url":"([!#-\\[\\]-~]*)"\\}\n`,
  'u',
);
const LENGTH = 200;

export type LineHead =
  | { kind: 'page'; id: number; day: string }
  | { kind: 'address'; id: number; url: string }
  | { kind: 'other' };

/**
 * What the beginning of a line says, as we write it, which spares reading the rest: the number and day of a page, an address that is
 * not long, or that it is about no single address; null for a line that has to be read.
 */
export function headOf(bytes: Buffer, from: number): LineHead | null {
  const head = bytes.toString('latin1', from, Math.min(bytes.length, from + LENGTH));
  const [, number, url] = ADDRESS.exec(head) ?? [];
  if (url !== undefined) return { kind: 'address', id: Number(number), url };
  const [, day, id] = PAGE.exec(head) ?? [];
  if (day !== undefined) return { kind: 'page', id: Number(id), day };
  return OTHER.test(head) ? { kind: 'other' } : null;
}
