import { CST, Lexer } from 'yaml';
import type { Report } from '../report.ts';

/** Longest file that is read, in UTF-16 units, inclusive. */
export const MAX_LENGTH = 1_000_000;

/** Deepest nesting of maps and lists, inclusive. */
export const MAX_DEPTH = 64;

/** Deepest indentation, inclusive: bounds the depth of block maps, each of which is indented further than the last. */
const MAX_INDENT = 256;

/**
 * Looks the text over before it is parsed, and reports what would make the parser slow or the stack overflow, and what the
 * language leaves out: whatever is handed in, reading ends with faults and in bounded time. True when it can be parsed.
 */
export function guardText(text: string, report: Report): boolean {
  if (text.length > MAX_LENGTH) {
    report.add('too-large', 0, { limit: '1 MB' });
    return false;
  }
  const control = CONTROL.exec(text);
  if (control) {
    report.add('control-character', control.index, { name: codePointName(control[0]) });
    return false;
  }
  return guardTokens(text, report);
}

// oxlint-disable-next-line no-control-regex -- control characters are what this is about
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]|(?<!^)\uFEFF/u;

/** Reports a control character that a text in double quotes spells (`"\0"`): no name, and no file name, may have one. */
export function guardSpelled(text: string, at: number, report: Report): void {
  const control = CONTROL.exec(text);
  if (control) report.add('control-character', at, { name: codePointName(control[0]) });
}

interface Guard {
  /** Open brackets of `{` and `[`. */
  flow: number;
  /** Block indicators on this line so far. */
  compact: number;
  lineStart: boolean;
}

function guardTokens(text: string, report: Report): boolean {
  const guard: Guard = { flow: 0, compact: 0, lineStart: true };
  let at = 0;
  for (const source of new Lexer().lex(text)) {
    const kind = CST.tokenType(source);
    if (kind === 'tag' || kind === 'directive-line') {
      report.add('yaml-tag', at, { tag: source.trim() });
      return false;
    }
    if (isTooDeep(guard, kind, source)) {
      report.add('too-deep', at, { limit: String(MAX_DEPTH) });
      return false;
    }
    if (guard.flow < 0) {
      report.add('yaml-unclosed', at);
      return false;
    }
    if (!CONTROL_TOKENS.has(source)) at += source.length;
  }
  return true;
}

/** Marks that the lexer inserts: they are not in the text. */
const CONTROL_TOKENS = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

function isTooDeep(guard: Guard, kind: string | null, source: string): boolean {
  switch (kind) {
    case 'flow-map-start':
    case 'flow-seq-start':
      guard.flow += 1;
      break;
    case 'flow-map-end':
    case 'flow-seq-end':
      guard.flow -= 1;
      break;
    case 'seq-item-ind':
    case 'explicit-key-ind':
      guard.compact += 1;
      break;
    case 'newline':
      guard.compact = 0;
      guard.lineStart = true;
      return false;
    case 'space':
      if (guard.lineStart && source.length > MAX_INDENT) return true;
      break;
    default:
  }
  guard.lineStart = false;
  return guard.flow > MAX_DEPTH || guard.compact > MAX_DEPTH;
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
