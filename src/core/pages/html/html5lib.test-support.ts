import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addText, type PlainToken } from './collect-tokens.test-support.ts';
import { CONTENT, type Content } from './content.ts';

/** The tokenizer cases of html5lib-tests as the npm package html5-parser ships them. */
const FOLDER = fileURLToPath(
  new URL('../../../../node_modules/html5-parser/test/html5lib-tests/tokenizer/', import.meta.url),
);

export interface Html5libCase {
  name: string;
  input: string;
  state: Content;
  /** Name of the start tag before the input, for a state other than data. */
  lastStartTag: string;
  output: PlainToken[];
}

interface WrittenCase {
  description: string;
  input: string;
  output: unknown[];
  initialStates?: string[];
  lastStartTag?: string;
  doubleEscaped?: boolean;
}

const STATES: Record<string, Content> = {
  'PLAINTEXT state': CONTENT.plaintext,
  'RCDATA state': CONTENT.rcdata,
  'RAWTEXT state': CONTENT.rawtext,
};

/** Without those that no bytes can hold: halves of surrogate pairs. */
export function html5libCases(): Html5libCase[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.test'))
    .toSorted()
    .flatMap((file) => {
      const { tests = [] } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as { tests?: WrittenCase[] };
      return tests.flatMap((test, index) => casesOf(`${file} ${index}: ${test.description}`, test));
    });
}

function casesOf(name: string, test: WrittenCase): Html5libCase[] {
  const { input, output } = test.doubleEscaped === true ? unescaped(test) : test;
  if (!`${input}${JSON.stringify(output)}`.isWellFormed()) return [];
  const tokens: PlainToken[] = [];
  for (const token of output) if (Array.isArray(token)) addToken(tokens, token as [string, ...string[]]);
  return (test.initialStates ?? ['Data state']).map((state) => ({
    name: `${name} (${state})`,
    input,
    state: STATES[state] ?? CONTENT.data,
    lastStartTag: test.lastStartTag ?? 'xmp',
    output: tokens,
  }));
}

function addToken(tokens: PlainToken[], token: [string, ...string[]]): void {
  if (token[0] === 'Character') addText(tokens, token[1] ?? '');
  else if (token[0] === 'DOCTYPE') tokens.push(['DOCTYPE']);
  else tokens.push(token as unknown as PlainToken);
}

function unescaped({ input, output }: WrittenCase): Pick<WrittenCase, 'input' | 'output'> {
  const plain = (text: string) =>
    text.replaceAll(/\\u([0-9a-f]{4})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const deep = (value: unknown): unknown => {
    if (typeof value === 'string') return plain(value);
    if (Array.isArray(value)) return value.map(deep);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [plain(key), deep(each)]));
  };
  return { input: plain(input), output: deep(output) as unknown[] };
}
