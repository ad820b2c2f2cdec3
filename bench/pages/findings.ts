/**
 * Runs the checks that can judge a page by itself on the real pages of government sites, and holds what they find against what
 * people said of each finding (test/labels/findings.json). Names of pages are printed, never what stands on them.
 */
import { readFileSync } from 'node:fs';
import { labelledPages } from './labelled-page.ts';
import { findingsOn } from './single-page.ts';

/** By page, then by check and problem. */
type Labels = Record<string, Record<string, 'right' | 'arguable' | 'wrong'>>;

const out = (line: string) => process.stdout.write(`${line}\n`);
const SORTS = ['right', 'arguable', 'wrong', 'not judged'] as const;

const pages = labelledPages()?.filter(({ is_gov: isGov }) => isGov) ?? null;
if (pages === null) {
  process.stderr.write('The labelled pages are not there: put the folder `shared` beside the repository.\n');
  process.exitCode = 5;
} else {
  const labels = JSON.parse(
    readFileSync(new URL('../../test/labels/findings.json', import.meta.url), 'utf8'),
  ) as Labels;
  const counts = new Map<string, Record<(typeof SORTS)[number], number>>();
  const gone = new Set(
    Object.entries(labels).flatMap(([file, own]) => Object.keys(own).map((finding) => `${file}: ${finding}`)),
  );
  for (const page of pages) {
    for (const { check, outcome, problem } of findingsOn(page)) {
      const finding = `${check} ${problem}`;
      const judged = labels[page.file]?.[finding] ?? 'not judged';
      const kind = `${check} | ${outcome}`;
      const count = counts.get(kind) ?? { right: 0, arguable: 0, wrong: 0, 'not judged': 0 };
      count[judged]++;
      counts.set(kind, count);
      gone.delete(`${page.file}: ${finding}`);
      if (judged === 'wrong' || judged === 'not judged') process.stderr.write(`${judged}: ${page.file} ${finding}\n`);
    }
  }
  for (const each of gone) process.stderr.write(`no longer found: ${each}\n`);
  out(`${pages.length} pages of government sites`);
  out('');
  out(`| check | outcome | findings | ${SORTS.join(' | ')} |`);
  out('|---|---|---|---|---|---|---|');
  for (const [kind, count] of [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const each = SORTS.map((sort) => count[sort]);
    out(`| ${kind} | ${each.reduce((sum, one) => sum + one, 0)} | ${each.join(' | ')} |`);
  }
}
