import type { Chance } from '../../../lab/chance.ts';

/** What people who mean no good write where a text is asked for. */
const SCRAPS = [
  "'; drop table users; --",
  "' or '1'='1",
  '1; select pg_sleep(60)',
  "\\'; copy (select 1) to program 'id'; --",
  "') union select password_hash from users --",
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<!doctype html><base href=//x>',
  'javascript:alert(1)',
  '../../../../etc/passwd',
  '..%2f..%2f..%2fetc%2fpasswd',
  '..\\..\\windows\\win.ini',
  '%c0%ae%c0%ae/%00',
  '/dev/zero',
  'file:///etc/passwd',
  'http://169.254.169.254/latest/meta-data/',
  '${7*7}{{7*7}}#{7*7}<%= 7*7 %>',
  '$(id)`id`|id',
  '=cmd|"/c calc"!A1',
  '\r\nX-Made-Up: 1\r\n\r\n',
  'a\u0000b',
  '\ud800',
  '\udfff\ud800',
  '\u202e\u200b\ufeff\uffff',
  'Z̸̢̛̰'.repeat(20),
  '%',
  '%zz',
  '_%_',
  '\\',
  '\u0007\u001b[2J',
  '甲'.repeat(501),
  'NaN',
  '-0',
  '1e999',
  '0x10',
  '9223372036854775808',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  '2026-02-30',
  '0000-00-00T99:99:99Z',
  '00000000-0000-0000-0000-00000000000g',
  '',
  ' ',
  '\t\n',
];

const LENGTHS = [101, 201, 501, 2001, 5000, 60_000];

/** A text to do harm with: one scrap, several of them, a long one, or one within what would be right. */
export function hostileText(chance: Chance, right = ''): string {
  const scrap = () => chance.pick(SCRAPS);
  switch (chance.below(6)) {
    case 0:
      return scrap() + scrap();
    case 1:
      return scrap()
        .padEnd(chance.pick(LENGTHS), chance.pick(['x', '甲', '\u0301', '(']))
        .slice(0, 60_000);
    case 2: {
      const at = chance.below(right.length + 1);
      return right.slice(0, at) + scrap() + right.slice(at);
    }
    default:
      return scrap();
  }
}

/** A value of any kind where another was asked for. */
export function hostileValue(chance: Chance, right: unknown): unknown {
  if (chance.happens(0.6)) return hostileText(chance, typeof right === 'string' ? right : '');
  return chance.pick<unknown>([
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e308,
    2 ** 53,
    -(2 ** 31) - 1,
    [],
    {},
    [[]],
    [right, right],
    { $gt: '' },
    { toString: 'x', length: -1 },
    { length: 1e9 },
    Array.from({ length: 1001 }, () => right),
    [null, undefined, ''],
    nested(chance.pick([50, 3000])),
  ]);
}

function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

/** Sent as the value of a header, which takes only some characters. */
export const inHeader = (text: string): string =>
  text
    .replaceAll(/[^\x20-\x7e]/g, '')
    .trim()
    .slice(0, 4000);

/** Written into an address: as browsers do, as it is, or escaped twice. */
export function inAddress(chance: Chance, text: string): string {
  const escaped = encodeURIComponent(text.toWellFormed()).slice(0, 6000);
  switch (chance.below(6)) {
    case 0:
      return encodeURIComponent(escaped).slice(0, 6000);
    case 1:
      return chance.pick(['..%2f..%2f', '%2e%2e%2f', '..;/', '%00', '%c0%ae%2f', '%ff', '%', '.', '%5c..%5c', '//']);
    default:
      return escaped;
  }
}
