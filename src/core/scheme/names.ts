import type { Report } from './report.ts';
import { readScalar, type Written } from './scalars.ts';

/** Words that mean something in formulas and fields, so that no input, value, indicator or child can have them. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(
  'total vetoes unit missing untested and or not is in items min max abs none keep'.split(' '),
);

const NAME = /^[\p{L}_][\p{L}\p{Nd}_]*$/u;
const NAME_WITH_HYPHENS = /^[\p{L}_][\p{L}\p{Nd}_-]*$/u;

/** Whether formulas can read this as one name. */
export function isName(text: string): boolean {
  return NAME.test(text) && !RESERVED_WORDS.has(text);
}

/** A name that formulas use: reported when it is none, but given back all the same, so that its uses are not reported too. */
export function readName(written: Written, report: Report): string | null {
  const scalar = readScalar(written, report);
  return scalar && checkName({ id: scalar.text.trim(), at: scalar.at }, report);
}

/** The same for a name that is the key of a map. */
export function checkName({ id, at }: { id: string; at: number }, report: Report): string {
  if (RESERVED_WORDS.has(id)) report.add('reserved-name', at, { id });
  else if (!NAME.test(id)) report.add('bad-id', at, { id, hyphen: '' });
  return id;
}

/** Id of a scheme, a class or an outcome, which may have hyphens. */
export function readHyphenName(written: Written, report: Report): string | null {
  const scalar = readScalar(written, report);
  if (!scalar) return null;
  const id = scalar.text.trim();
  if (!NAME_WITH_HYPHENS.test(id)) report.add('bad-id', scalar.at, { id, hyphen: { zh: '、-', en: ' and -' } });
  return id;
}
