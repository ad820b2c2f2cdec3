import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CHECKS, paramsOf } from '../../src/core/checks/index.ts';
import type { Language } from '../../src/core/model/text.ts';
import { CHECKS_PAGES, withChecks } from '../../tools/checks-page.ts';
import { blocksOf, inlineCodeOf, sectionsOf, tableRowsOf } from './markdown.test-support.ts';

const PAGES: Record<Language, string> = {
  en: readFileSync(CHECKS_PAGES.en, 'utf8'),
  zh: readFileSync(CHECKS_PAGES.zh, 'utf8'),
};

describe.each(['en', 'zh'] as const)('the page on checks (%s)', (language) => {
  const sections = sectionsOf(PAGES[language]);

  test('is what the code says (else: node tools/checks-page.ts)', () => {
    expect(withChecks(PAGES[language], language)).toBe(PAGES[language]);
  });

  test.each(CHECKS.map((check) => [check.id, check] as const))('has %s with its thresholds', (id, check) => {
    const section = sections.get(id) ?? '';
    expect(section).toContain(check.name[language]);
    const rows = tableRowsOf(section).map(([name = '']) => inlineCodeOf(name)[0]);
    expect(rows).toEqual(paramsOf(check).map(({ name }) => name));
  });
});

describe.each(CHECKS.map((check) => [check.id, check] as const))('%s', (id, { docs, name, params, needs }) => {
  test('is named after its problem and says everything in both languages', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z\d]+)*$/u);
    const { clause, ...parts } = docs;
    for (const { zh, en } of [name, ...Object.values(parts)]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[^\p{Script=Han}]*[a-z]/iu);
    }
    expect(clause.text).toMatch(/\p{Script=Han}/u);
    expect(new Set(needs).size).toBe(needs.length);
  });

  test('has a default for every parameter, and the default is one that a scheme can write', () => {
    expect(params.safeParse({}).success).toBe(true);
    const written = paramsOf({ params }).filter(({ value }) => value !== '');
    for (const { name: param, value } of written) expect(params.safeParse({ [param]: value }).success).toBe(true);
    expect(params.safeParse({ noSuchParameter: '1' }).success).toBe(false);
  });
});

test('ids are unique', () => {
  expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
});

test('both pages have the same headings, paragraphs, lists and tables in the same order', () => {
  expect(blocksOf(PAGES.zh)).toEqual(blocksOf(PAGES.en));
});

test('a page without the marks is refused', () => {
  expect(() => withChecks('# Checks', 'en')).toThrow('lacks the marks');
});
