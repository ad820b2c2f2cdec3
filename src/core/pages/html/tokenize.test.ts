import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SHARED_FOLDER, testNeeding } from '../../../../test/needs.ts';
import { charsetOf, decodeBytes } from '../charset/index.ts';
import { collectTokens, type PlainToken } from './collect-tokens.test-support.ts';
import { CONTENT, type Content } from './content.ts';
import { type Html5libCase, html5libCases } from './html5lib.test-support.ts';
import { tokensOfParse5 } from './tokens-of-parse5.test-support.ts';

type Collect = (text: string, contentAfter: (name: string) => Content) => PlainToken[];

const CONTENT_AFTER: Record<string, Content> = {
  title: CONTENT.rcdata,
  textarea: CONTENT.rcdata,
  style: CONTENT.rawtext,
  xmp: CONTENT.rawtext,
  iframe: CONTENT.rawtext,
  noframes: CONTENT.rawtext,
  script: CONTENT.script,
  plaintext: CONTENT.plaintext,
};
const contentAfter = (name: string) => CONTENT_AFTER[name] ?? CONTENT.data;

/** Runs a case that begins inside an element behind a start tag of that element. */
function runCase(collect: Collect, { input, state, lastStartTag }: Html5libCase): PlainToken[] {
  if (state === CONTENT.data) return collect(input, () => CONTENT.data);
  let isFirst = true;
  const tokens = collect(`<${lastStartTag}>${input}`, () => {
    const content = isFirst ? state : CONTENT.data;
    isFirst = false;
    return content;
  });
  return tokens.slice(1);
}

describe('html5lib', () => {
  const cases = html5libCases();

  test('has thousands of cases', () => {
    expect(cases.length).toBeGreaterThan(6000);
  });

  test('every case has the tokens that it demands', () => {
    const wrong = cases.filter((each) => JSON.stringify(runCase(collectTokens, each)) !== JSON.stringify(each.output));
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});

describe('parse5', () => {
  const PIECES = [
    '< > / ! - = " \' & \n \t \0 a b 中 <!-- --> --!> <a <a\u00a0href= </a> <script> </script <script <!doctype',
    '<![CDATA[ ]]> <title> </title> <style> </style\u00a0> &amp; &lt &#20013; &copy= <? </ <textarea> \r\n \u00a0',
  ].flatMap((pieces) => pieces.split(' ').map((piece) => piece.replace('\u00a0', ' ')));
  const pages = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

  test('agrees on any soup of markup', () => {
    fc.assert(
      fc.property(pages, (page) => {
        expect(collectTokens(page, contentAfter)).toEqual(tokensOfParse5(page, contentAfter));
      }),
      { numRuns: 20_000, seed: 1 },
    );
  });

  testNeeding(['shared'], 'agrees on every real page', () => {
    const folder = join(SHARED_FOLDER, 'pages');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
    expect(files.length).toBeGreaterThan(60);
    const differing = files.filter((file) => {
      const page = new TextDecoder().decode(readFileSync(join(folder, file)));
      return JSON.stringify(collectTokens(page, contentAfter)) !== JSON.stringify(tokensOfParse5(page, contentAfter));
    });
    expect(differing).toEqual([]);
  });

  testNeeding(['shared'], 'agrees on every page of a generated site', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kaoping-tokens-'));
    try {
      const generator = join(SHARED_FOLDER, 'bench', 'gen-site.mjs');
      execFileSync(process.execPath, [generator, '--pages', '120', '--out', folder], { stdio: 'ignore' });
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
      expect(files.length).toBeGreaterThan(100);
      const differing = files.filter((file) => {
        const bytes = readFileSync(join(folder, file));
        const page = decodeBytes(bytes, charsetOf(bytes));
        return JSON.stringify(collectTokens(page, contentAfter)) !== JSON.stringify(tokensOfParse5(page, contentAfter));
      });
      expect(differing).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
