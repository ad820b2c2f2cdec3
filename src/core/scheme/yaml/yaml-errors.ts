import type { YAMLError } from 'yaml';
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
    report.add(codeOf(error), at, { character: text[at] ?? '', limit: String(MAX_DEPTH) });
    if (lines.size >= MOST_REPORTED) return;
  }
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
