import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { APP_ERRORS, type AppErrorEntry } from '../../src/core/model/app-error.ts';
import { EXIT_CODES } from '../../src/cli/exit-codes.ts';
import { ERRORS_PAGE, withErrors } from '../../tools/errors-page.ts';

const page = readFileSync(ERRORS_PAGE, 'utf8');
const entries: [string, AppErrorEntry][] = Object.entries(APP_ERRORS);

describe.each(entries)('%s', (code, { exit, message, remedy }) => {
  test('stands in docs/errors.md with its exit code and both languages (else: node tools/errors-page.ts)', () => {
    const section = page.split(`### ${code}\n`)[1]?.split('\n#')[0] ?? '';
    expect(section).toContain(`Exit code ${exit}.`);
    for (const text of [message.en, message.zh, remedy.en, remedy.zh]) {
      expect(section).toContain(text);
    }
  });

  test('says what and what to do with the same details in both languages', () => {
    const details = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).toSorted();
    expect(details(message.zh)).toEqual(details(message.en));
    expect([...new Set(details(remedy.zh))]).toEqual([...new Set(details(remedy.en))]);
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  test('ends so that message and remedy make one line', () => {
    expect(message.en).not.toMatch(/[.\n]$/);
    expect(message.zh).not.toMatch(/[。\n]$/);
    expect(remedy.en).toMatch(/[.?]$/);
    expect(remedy.zh).toMatch(/[。？]$/);
  });

  test('has an exit code that is documented', () => {
    expect(EXIT_CODES.map((each) => each.exit)).toContain(exit);
  });
});

test('docs/errors.md has exactly what the tables have', () => {
  expect(withErrors(page)).toBe(page);
});

test('a page without the marks is refused', () => {
  expect(() => withErrors('# Errors')).toThrow('lacks the marks');
});
