import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { testNeeding } from '../../test/needs.ts';
import { labelledPages } from './labelled-page.ts';
import { findingsOn } from './single-page.ts';

const labels = JSON.parse(readFileSync(new URL('../../test/labels/findings.json', import.meta.url), 'utf8')) as Record<
  string,
  Record<string, string>
>;

testNeeding(['shared'], 'every finding on a real page was judged by a person, and none is wrong', () => {
  const pages = labelledPages()?.filter(({ is_gov: isGov }) => isGov) ?? [];
  expect(pages.length).toBeGreaterThan(40);
  const doubtful = pages.flatMap((page) =>
    findingsOn(page)
      .map(({ check, problem }) => `${check} ${problem}`)
      .filter((finding) => !['right', 'arguable'].includes(labels[page.file]?.[finding] ?? ''))
      .map((finding) => `${page.file}: ${finding}`),
  );
  expect(doubtful).toEqual([]);
});
