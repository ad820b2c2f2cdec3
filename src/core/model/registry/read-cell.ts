import { isCalendarDate, probableDate } from '../calendar-date.ts';
import { normaliseText, trimCell } from '../cell-text.ts';
import { nameKey } from '../name-key.ts';
import { isCreditCode } from './credit-code.ts';
import type { LayoutColumn } from './layout.ts';
import type { RegistryFaultCode } from './registry-fault.ts';

/** 网站标识码: division code and serial, or `bm` (国务院部门) or `bt` (兵团) and eight digits; upper and lower case alike. */
export const IDENTIFICATION_CODE = /^(\d{10}|b[mt]\d{8})$/i;

/** Longest cell that is kept, in characters. */
export const LONGEST_CELL = 500;

export type CellReading = { value: string } | { code: RegistryFaultCode };

/** The canonical text of a cell: the empty text for an empty one; never throws. */
export function readCell(column: LayoutColumn, cell: string): CellReading {
  const text = trimCell(cell);
  if (text === '') return column.isRequired ? { code: 'registry-cell-empty' } : { value: '' };
  if (text.length > LONGEST_CELL) return { code: 'registry-cell-long' };
  return READERS[column.kind](text, column);
}

const READERS: Readonly<Record<LayoutColumn['kind'], (text: string, column: LayoutColumn) => CellReading>> = {
  text: (text) => ({ value: text.replace(/\s*[\r\n]+\s*/gu, ' ') }),
  url: (text) => orFault(readUrl(text), 'registry-url'),
  date: (text) => {
    const plain = normaliseText(text);
    return orFault(isCalendarDate(plain) ? plain : probableDate(plain), 'registry-date');
  },
  code: (text) => {
    const plain = normaliseText(text).toLowerCase();
    return orFault(IDENTIFICATION_CODE.test(plain) ? plain : null, 'registry-code');
  },
  credit: (text) => {
    const plain = normaliseText(text).toUpperCase();
    return orFault(isCreditCode(plain) ? plain : null, 'registry-credit-code');
  },
  region: (text) => {
    const plain = normaliseText(text);
    return orFault(/^\d{6}$/.test(plain) ? plain : null, 'registry-region');
  },
  count: (text) => {
    const plain = normaliseText(text);
    return orFault(/^\d{1,6}$/.test(plain) ? String(Number(plain)) : null, 'registry-count');
  },
  hosts: readHosts,
  words: (text, { words = {} }) => {
    const key = nameKey(text);
    const found = Object.entries(words).find(([, spellings]) => spellings.some((word) => nameKey(word) === key));
    return orFault(found?.[0] ?? null, 'registry-word');
  },
};

const orFault = (value: string | null, code: RegistryFaultCode): CellReading => (value === null ? { code } : { value });

/** The address as browsers write it, `http://` in front where nothing stands; null for what is none. */
function readUrl(text: string): string | null {
  const plain = normaliseText(text);
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(plain) ? plain : `http://${plain}`;
  const url = URL.parse(whole);
  const isWeb = url !== null && /^https?:$/.test(url.protocol) && url.hostname.includes('.');
  return isWeb && url.username === '' && url.password === '' && !/\s/u.test(plain) ? url.href : null;
}

function readHosts(text: string): CellReading {
  const hosts = new Set<string>();
  for (const part of text.split(/[\s,，、;；]+/u)) {
    if (part === '') continue;
    const url = readUrl(part);
    if (url === null) return { code: 'registry-url' };
    hosts.add(URL.parse(url)?.host ?? '');
  }
  return { value: [...hosts].toSorted().join('、') };
}
