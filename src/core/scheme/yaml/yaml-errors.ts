import type { YAMLError } from 'yaml';
import type { Text } from '../../model/text.ts';
import type { SchemeFaultCode } from '../fault-codes/index.ts';
import type { Report } from '../report.ts';
import { MAX_DEPTH } from './guard-text.ts';

/** Whoever has this many has one cause. */
const MOST_REPORTED = 20;

const CODES: Partial<Record<YAMLError['code'], SchemeFaultCode>> = {
  TAB_AS_INDENT: 'yaml-tab',
  BAD_INDENT: 'yaml-indent',
  MISSING_CHAR: 'yaml-unclosed',
  BAD_SCALAR_START: 'yaml-reserved-character',
  MULTIPLE_DOCS: 'yaml-multiple-documents',
  RESOURCE_EXHAUSTION: 'too-deep',
};

/** Errors that say nothing about what stands around them. */
const LOCAL: ReadonlySet<YAMLError['code']> = new Set(['TAB_AS_INDENT', 'BAD_SCALAR_START', 'BAD_DQ_ESCAPE']);

/**
 * Reports the errors of the YAML parser in our words: the first of each line, and of those that leave the structure in doubt
 * only the very first, because the others may follow from it.
 */
export function reportYamlErrors(errors: YAMLError[], text: string, report: Report): void {
  const lines = new Set<string>();
  let isStructureInDoubt = false;
  for (const error of errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const at = placeOf(error, text);
    const line = report.line(at);
    const isLocal = LOCAL.has(error.code);
    if (lines.has(line) || (isStructureInDoubt && !isLocal)) continue;
    lines.add(line);
    isStructureInDoubt ||= !isLocal;
    reportError(error, { at, text }, report);
    if (lines.size >= MOST_REPORTED) return;
  }
}

/** The two mistakes that people who know spreadsheets make are named, whatever the parser makes of them. */
function reportError(error: YAMLError, { at, text }: { at: number; text: string }, report: Report): void {
  const code = codeOf(error);
  const line = lineAround(at, text);
  const map = BROKEN_BY_MAP.has(code) ? /[-+*/(]\s*\{/u.exec(line.text) : null;
  if (map) {
    report.add('map-in-formula', line.start + map.index + map[0].length - 1);
    return;
  }
  const colon = code === 'yaml-syntax' || code === 'yaml-indent' ? fullWidthColon(line, text) : null;
  const advice = colon === null ? undefined : FULL_WIDTH_COLON;
  report.add(code, colon ?? at, { character: text[at] ?? '', limit: String(MAX_DEPTH) }, advice);
}

const BROKEN_BY_MAP: ReadonlySet<SchemeFaultCode> = new Set(['yaml-syntax', 'yaml-unclosed', 'yaml-indent']);

/** A field written with the colon of a Chinese keyboard is no field, and the parser minds it there or on the next line. */
export const FULL_WIDTH_COLON: Text = {
  zh: '这里用了全角冒号“：”，应写半角冒号加一个空格',
  en: 'A full-width colon ： stands here: write a plain : and a space',
};

interface Line {
  start: number;
  text: string;
}

function lineAround(at: number, text: string): Line {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', start);
  return { start, text: text.slice(start, end < 0 ? undefined : end) };
}

/** Where it stands on the line, or on the line before; null where every field has its colon. */
function fullWidthColon(line: Line, text: string): number | null {
  for (const one of [line, ...(line.start === 0 ? [] : [lineAround(line.start - 1, text)])]) {
    const field = /^\s*(?:- )?[\p{L}_][\p{L}\p{Nd}_]*(?=：)/u.exec(one.text);
    if (field) return one.start + field[0].length;
  }
  return null;
}

/** Of a wrong indentation, the first letter behind it. */
function placeOf({ code, pos: [start] }: YAMLError, text: string): number {
  if (code !== 'BAD_INDENT') return Math.min(start, text.length);
  return start + (/^ */u.exec(text.slice(start))?.[0].length ?? 0);
}

/** The library has one code for several mistakes; its message tells them apart. */
function codeOf({ code, message }: YAMLError): SchemeFaultCode {
  if (code === 'BAD_INDENT' && /\bend with\b/u.test(message)) return 'yaml-unclosed';
  if (code === 'MISSING_CHAR' && message.startsWith('Implicit map keys')) return 'yaml-syntax';
  return CODES[code] ?? 'yaml-syntax';
}
