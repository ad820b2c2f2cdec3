import { LOG_VERSION } from '../../../core/model/observation/index.ts';

const PAGE = new RegExp(
  `^\\{"v":${LOG_VERSION},"kind":"page","at":"(\\d{4}-\\d\\d-\\d\\d)[^"]{0,20}","id":(\\d{1,9}),`,
  'u',
);
const OTHER = new RegExp(`^\\{"v":${LOG_VERSION},"kind":"(?:probe|host|nowhere|limit)"`, 'u');
/** Of a target that is there (`stateOf`); any other has to be read. */
const OPEN_TARGET = new RegExp(
  `^\\{"v":${LOG_VERSION},"kind":"target","at":"(\\d{4}-\\d\\d-\\d\\d)[^"]{0,20}","id":(\\d{1,9}),"method":"(?:HEAD|GET)",` +
    '"reach":\\{"url":"[!#-\\[\\]-~]*","redirects":\\d{1,3},"status":2\\d\\d,"failure":null,',
  'u',
);
/** One that was seen before tells its day too. */
const ADDRESS = new RegExp(
  `^\\{"v":${LOG_VERSION},"kind":"address","id":(\\d{1,9}),"url":"([!#-\\[\\]-~]*)"(?:,"firstSeen":"(\\d{4}-\\d\\d-\\d\\d)")?\\}\n`,
  'u',
);
const LENGTH = 300;

export type LineHead =
  | { kind: 'page' | 'target'; id: number; day: string }
  | { kind: 'address'; id: number; url: string; firstSeen: string | undefined }
  | { kind: 'other' };

/**
 * What the beginning of a line says, as we write it, which spares reading the rest: the number and day of a page or of a target that is
 * there, an address that is not long, or that it is about no single address; null for a line that has to be read.
 */
export function headOf(bytes: Buffer, from: number): LineHead | null {
  const head = bytes.toString('latin1', from, Math.min(bytes.length, from + LENGTH));
  const [, number, url, firstSeen] = ADDRESS.exec(head) ?? [];
  if (url !== undefined) return { kind: 'address', id: Number(number), url, firstSeen };
  const [, day, id] = PAGE.exec(head) ?? [];
  if (day !== undefined) return { kind: 'page', id: Number(id), day };
  const [, seen, target] = OPEN_TARGET.exec(head) ?? [];
  if (seen !== undefined) return { kind: 'target', id: Number(target), day: seen };
  return OTHER.test(head) ? { kind: 'other' } : null;
}
