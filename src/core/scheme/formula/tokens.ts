import type { Report } from '../report.ts';
import { ADVICE_FOR_CHARACTER } from './advice.ts';
import type { TextNode } from '../yaml/node.ts';

export type Token =
  | { kind: 'number' | 'name' | 'text' | 'sign'; text: string; at: number }
  | { kind: 'end'; text: ''; at: number };

/** Longest formula, in UTF-16 units, inclusive. */
export const MAX_FORMULA = 2_000;

const PATTERN =
  /\s+|(?<number>\d+(?:\.\d+)?%?)|(?<name>(?:parent\.)*[\p{L}_][\p{L}\p{Nd}_]*)|'(?<text>(?:[^']|'')*)'|(?<sign>!=|<=|>=|[-+*/&=<>(),])/uy;

/** Signs of other languages and of Chinese keyboards, and what is meant. */
const MEANT: Record<string, string> = {
  '（': '(',
  '）': ')',
  '，': ',',
  '、': ',',
  '＋': '+',
  '－': '-',
  '—': '-',
  '–': '-',
  '×': '*',
  '÷': '/',
  '＝': '=',
  '≠': '!=',
  '＜': '<',
  '≤': '<=',
  '＞': '>',
  '≥': '>=',
  '％': '%',
  '“': "'",
  '”': "'",
  '‘': "'",
  '’': "'",
  '"': "'",
  '|': 'or',
  '!': 'not',
  '[': '(',
};

/** Where a character of the formula stands in the file. */
export function offsetIn(node: TextNode, index: number): number {
  return node.bodyAt === null ? node.at : node.bodyAt + index;
}

/** The formula cut into tokens, ended by `end`; null after reporting a character that no formula has. */
export function tokenize(node: TextNode, report: Report): Token[] | null {
  if (node.text.length > MAX_FORMULA) {
    report.add('formula-too-complex', node.at);
    return null;
  }
  const pattern = new RegExp(PATTERN);
  const tokens: Token[] = [];
  let index = 0;
  while (index < node.text.length) {
    pattern.lastIndex = index;
    const match = pattern.exec(node.text);
    if (!match) {
      reportCharacter(node, index, report);
      return null;
    }
    const at = offsetIn(node, index);
    const { number, name, text, sign } = match.groups ?? {};
    if (number !== undefined) tokens.push({ kind: 'number', text: number, at });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name, at });
    else if (text !== undefined) tokens.push({ kind: 'text', text: text.replaceAll("''", "'"), at });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, at });
    index += match[0].length;
  }
  tokens.push({ kind: 'end', text: '', at: offsetIn(node, node.text.trimEnd().length) });
  return tokens;
}

function reportCharacter(node: TextNode, index: number, report: Report): void {
  const character = String.fromCodePoint(node.text.codePointAt(index) ?? 0);
  const meant = MEANT[character];
  const at = offsetIn(node, index);
  if (character === "'") {
    report.add('formula-syntax', at, { found: character, wanted: CLOSING_QUOTE });
    return;
  }
  if (character === '{') {
    report.add('map-in-formula', at);
    return;
  }
  const advice = meant === undefined ? ADVICE_FOR_CHARACTER[character] : { zh: `写成 ${meant}`, en: `Write ${meant}` };
  report.add('formula-character', at, { character }, advice);
}

const CLOSING_QUOTE = { zh: "另一个单引号 '", en: "a second quote '" };
