import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { asEdited, openNoticeCheck } from '../../src/core/reports/notice/index.ts';
import { SHARED_FOLDER, testNeeding } from '../needs.ts';
import { CAMPAIGNS, noticeOf, ROOT } from './notices.ts';
import { labelsOf, namesOf } from './places.ts';

const notice = await noticeOf(CAMPAIGNS.chaozhou);
const template = { text: readFileSync(join(ROOT, 'templates/notice.zh.md'), 'utf8'), file: 'templates/notice.zh.md' };
const check = openNoticeCheck({ result: notice.result, plan: notice.plan, template });
const { tables } = asEdited(notice.document);

/** The prose of the notice that was really published; its annexes stand there as rows of figures. */
function publishedLines(): string[] {
  const text = readFileSync(join(SHARED_FOLDER, 'seed/chaozhou-2019-notice.txt'), 'utf8');
  return text.split(/\n+/u).filter((line) => !line.includes('\t'));
}

/** How many places disagree; what they say is not printed. */
function disagreementsOf(lines: readonly string[]): number {
  return check({ paragraphs: lines.map((text) => ({ text, place: 'body' as const })), tables }).disagreements.length;
}

/** Every number, grade and name of a line with something else in its place. */
function changesOf(line: string): string[] {
  const put = (match: RegExpExecArray, text: string) =>
    line.slice(0, match.index) + text + line.slice(match.index + match[0].length);
  const [names, labels] = [namesOf(notice), labelsOf(notice)].map((words) =>
    words.toSorted((a, b) => b.length - a.length),
  );
  const matches = (words: readonly string[] = []) => [...line.matchAll(new RegExp(words.join('|'), 'gu'))];
  return [
    ...[...line.matchAll(/\d+/gu)].map((match) => put(match, String(Number(match[0]) + 1))),
    ...matches(names).flatMap((match) => [
      put(match, ''),
      put(match, names?.find((name) => !line.includes(name)) ?? ''),
    ]),
    ...matches(labels).map((match) => put(match, match[0] === '优秀' ? '合格' : '优秀')),
  ];
}

describe('the notice that was really published, in words of its own', () => {
  testNeeding(['shared'], 'agrees with the result', () => {
    expect(disagreementsOf(publishedLines())).toBe(0);
  });

  testNeeding(['shared'], 'has at most ten facts of a hundred that can be changed unnoticed', () => {
    const lines = publishedLines();
    const changed = lines.flatMap((line, at) => changesOf(line).map((now) => lines.with(at, now)));
    expect(changed.length).toBeGreaterThan(90);
    const unnoticed = changed.filter((all) => disagreementsOf(all) === 0).length;
    expect(unnoticed / changed.length).toBeLessThanOrEqual(0.1);
  });
});
