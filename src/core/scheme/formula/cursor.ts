import type { Text } from '../../model/text.ts';
import type { Report } from '../report.ts';
import { adviceForToken } from './advice.ts';
import type { Token } from './tokens.ts';

/**
 * Walks the tokens of one formula. The first fault ends it, because what stands behind would only repeat it: from then on
 * there is nothing but the end, no other fault is reported, and what was parsed is thrown away.
 */
export interface Cursor {
  peek(): Token;
  next(): Token;
  /** Whether the next token is this sign or word. */
  sees(word: string): boolean;
  /** Takes the next token if it is this sign or word. */
  take(word: string): Token | null;
  /** Takes this sign, or fails. */
  need(sign: string): void;
  /** Reports that something else is wanted than the token, and ends. */
  miss(wanted: Text, token: Token): void;
  fail(...fault: Parameters<Report['add']>): void;
  failed(): boolean;
  /** Around everything that can stand inside itself. */
  nested<T>(parse: () => T): T;
}

/** Deepest nesting of parentheses and signs inside one formula, inclusive. */
const MAX_NESTING = 64;

export function openCursor(tokens: Token[], report: Report): Cursor {
  let [position, depth, failed] = [0, 0, false];
  const end: Token = { kind: 'end', text: '', at: tokens.at(-1)?.at ?? 0 };
  const cursor: Cursor = {
    peek: () => tokens[position] ?? end,
    next() {
      const token = cursor.peek();
      position += 1;
      return token;
    },
    sees(word) {
      const { kind, text } = cursor.peek();
      return (kind === 'sign' || kind === 'name') && text === word;
    },
    take: (word) => (cursor.sees(word) ? cursor.next() : null),
    need(sign) {
      if (!cursor.take(sign)) cursor.miss({ zh: `“${sign}”`, en: `"${sign}"` }, cursor.peek());
    },
    miss(wanted, token) {
      const found = token.kind === 'end' ? { zh: '结尾', en: 'its end' } : { zh: token.text, en: `"${token.text}"` };
      const before = tokens[tokens.indexOf(token) - 1];
      cursor.fail('formula-syntax', token.at, { found, wanted }, adviceForToken(token, before));
    },
    fail(...fault) {
      if (!failed) report.add(...fault);
      failed = true;
      position = tokens.length;
    },
    failed: () => failed,
    nested(parse) {
      depth += 1;
      if (depth > MAX_NESTING) cursor.fail('formula-too-complex', cursor.peek().at);
      const parsed = parse();
      depth -= 1;
      return parsed;
    },
  };
  return cursor;
}
