import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { syntheticClass, syntheticResult } from '../../../../test/fixtures/synthetic-result.ts';
import { ResultSchema, type Result } from '../../../core/model/result.ts';
import { HOSTILE_TEXTS } from './hostile-texts.test-support.ts';
import { renderReport } from './index.ts';
import { poisonedResult, richResult } from './sample-results.test-support.ts';

const META = { program: 'kaoping 0.1.0', resultSha256: 'c'.repeat(64) };

const render = (result: Result): string => renderReport(result, META);
/** What a reader without scripts gets: the script holds templates of its own. */
const still = (html: string): string => html.replace(/<(script|style)\b[^]*?<\/\1>/g, '');
const rowsOf = (html: string): number =>
  still(html).match(/<tr><(?:td class="num col-rank"|th scope="row")/g)?.length ?? 0;

describe('one file that asks for nothing', () => {
  const html = render(richResult());

  test('Chinese page with its policy before anything that it forbids', () => {
    expect(
      html.startsWith(
        '<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content',
      ),
    ).toBe(true);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toContain('unsafe-');
  });

  test('the policy allows the one style sheet and the one script that are there, by hash', () => {
    const [style = '', script = ''] = [/<style>([^]*?)<\/style>/, /<script>([^]*?)<\/script>/].map(
      (part) => part.exec(html)?.[1],
    );
    for (const text of [style, script]) {
      expect(text.length).toBeGreaterThan(1000);
      expect(html).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    }
  });

  test('nothing is loaded, and static links stay in the page', () => {
    const outside = still(html);
    expect(outside.match(/\s(?:src|srcset|action|style|on\w+)=/g)).toBeNull();
    expect(outside).not.toMatch(/<(?:link|iframe|object|embed|form|base)\b|url\(|@import/);
    for (const [, target] of outside.matchAll(/href="([^"]*)"/g)) expect(target).toMatch(/^#/);
  });

  test('what is inside scripts cannot end them', () => {
    const blocks = [
      ...render(poisonedResult(HOSTILE_TEXTS)).matchAll(/<script type="[^"]*" id="[^"]*">([^]*?)<\/script>/g),
    ];
    expect(blocks).toHaveLength(4);
    for (const [, text = ''] of blocks) {
      expect(text).not.toContain('<');
      for (const line of text.split('\n')) expect(() => JSON.parse(line) as unknown).not.toThrow();
    }
  });

  test('equal results give equal bytes', () => {
    expect(render(structuredClone(richResult()))).toBe(html);
  });

  test('the files that it was made from are named with their hashes', () => {
    for (const hash of ['a', 'b', 'c']) expect(html).toContain(hash.repeat(64));
    expect(renderReport(richResult(), { ...META, resultSha256: null })).not.toContain('c'.repeat(64));
  });
});

describe('what stands in the file without a script', () => {
  test.each([
    { units: 0, rows: 0, notice: false },
    { units: 26, rows: 26, notice: false },
    { units: 200, rows: 200, notice: false },
    { units: 201, rows: 200, notice: true },
  ])('$units units: $rows rows', ({ units, rows, notice }) => {
    const html = render(syntheticResult({ units }));
    expect(rowsOf(html)).toBe(rows);
    expect(html.includes(`共 ${units} 个单位，此处列出前 200 个`)).toBe(notice);
  });

  test('pictures with their figures', () => {
    const result = syntheticResult({ units: 300 });
    const html = render(result);
    for (const { grade, count } of result.classes[0]?.statistics.grades ?? []) {
      expect(html).toContain(`</span>${grade} <b>${count}</b> 个`);
    }
    for (const title of ['总分分布', '各维度平均得分率', '总分排行与各维度得分率'])
      expect(html).toContain(`<figcaption>${title}`);
  });

  test('every class has its section and a way to it', () => {
    const html = render(richResult());
    expect(html.match(/<section class="class"/g)).toHaveLength(2);
    expect(html).toContain('href="#class=accounts-2031"');
    expect(render(syntheticResult({ units: 3 }))).not.toContain('class="tabs"');
  });

  test('letters only: no totals, so no bars of totals', () => {
    const group = syntheticClass({ units: 5 });
    for (const unit of group.units) Object.assign(unit, { total: 'A', totalText: 'A', rank: null });
    const html = still(render(syntheticResult({ classes: [{ ...group, ranks: 'none' }] })));
    expect(html).not.toContain('总分分布');
    expect(html).not.toContain('>名次<');
    expect(html).toContain('等次分布');
  });

  test('ranks that are used but not printed', () => {
    const html = still(render(syntheticResult({ classes: [{ ...syntheticClass({ units: 5 }), ranks: 'hidden' }] })));
    expect(html).not.toContain('>名次');
    expect(html).not.toContain('col-rank"');
    expect(html).not.toMatch(/<span class="name"><i>/);
  });
});

describe('names are only text', () => {
  const result = poisonedResult(HOSTILE_TEXTS);
  const html = render(result);

  test('the poison is a valid result', () => {
    expect(() => ResultSchema.parse(result)).not.toThrow();
  });

  test('no element or attribute comes out of a text', () => {
    const elements = (text: string): string[] =>
      [...still(text).matchAll(/<([a-z]\w*)/g)].map(([, name]) => name ?? '');
    expect(elements(html)).toEqual(elements(render(richResult())));
    expect(html.match(/<script/g)).toHaveLength(5);
  });
});

test('5,000 units with their lines stay below 6 MB', () => {
  expect(Buffer.byteLength(render(syntheticResult({ units: 5000 })))).toBeLessThan(6e6);
});
