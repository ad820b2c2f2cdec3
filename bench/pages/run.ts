/**
 * Holds the facts of real and of made-up pages against what people see on them, and times their reading. Started by `kaoping bench pages`. Of
 * wrong pages the names are printed, never what stands on them.
 */
import { availableParallelism, cpus } from 'node:os';
import { openCrawlReader, openFactsReader, openLinkReader } from '../../src/core/pages/index.ts';
import { JUDGES, rightItems } from './accuracy.ts';
import { bytesOf, itemLabels, type LabelledPage, labelledPages } from './labelled-page.ts';
import { SHARED_FOLDER } from '../../src/cli/testing/needs.ts';
import { lettersOfArchives } from './letter-archives.ts';
import { MADE_SETS, madeAccuracy, madeBytes, madePages, type Matched } from './made-pages.ts';

const ROUNDS = 15;
const READS = 10;

const out = (line: string) => process.stdout.write(`${line}\n`);
const share = (right: number, all: number) => `${right} of ${all} | ${((100 * right) / all).toFixed(1)} %`;

function printAccuracy(pages: readonly LabelledPage[]): void {
  const read = openFactsReader();
  const facts = pages.map((page) => ({ page, found: read(bytesOf(page), { file: page.file, url: null }) }));
  out('| fact | right | share |');
  out('|---|---|---|');
  for (const [name, judge] of Object.entries(JUDGES)) {
    const judged = facts.map(({ page, found }) => ({ file: page.file, isRight: judge(found, page) }));
    const known = judged.filter(({ isRight }) => isRight !== null);
    const wrong = known.filter(({ isRight }) => isRight === false);
    out(`| ${name} | ${share(known.length - wrong.length, known.length)} |`);
    for (const { file } of wrong) process.stderr.write(`${name}: ${file}\n`);
  }
  const labels = itemLabels();
  const listed = facts.filter(({ page }) => labels[page.file] !== undefined);
  const right = listed.reduce((sum, { page, found }) => sum + rightItems(found.items, labels[page.file] ?? []), 0);
  out(
    `| items: precision | ${share(
      right,
      listed.reduce((sum, { found }) => sum + found.items.length, 0),
    )} |`,
  );
  out(
    `| items: recall | ${share(
      right,
      Object.values(labels).reduce((sum, rows) => sum + rows.length, 0),
    )} |`,
  );
}

function printLetters({ right, found, labelled }: Matched): void {
  out(`| letters of archives: precision | ${share(right, found)} |`);
  out(`| letters of archives: recall | ${share(right, labelled)} |`);
}

/** The same of pages that were made up by people who had not seen the readers. */
function printMadeAccuracy(set: keyof typeof MADE_SETS): void {
  const read = openFactsReader();
  const pages = madePages(set);
  const { facts, items, messages, wrong } = madeAccuracy(pages, (page) => read(madeBytes(page), page));
  out(`${pages.length} made-up pages of many makers, ${set} set`);
  out('');
  out('| fact | right | share |');
  out('|---|---|---|');
  for (const [name, { right, all }] of facts) out(`| ${name} | ${share(right, all)} |`);
  for (const [name, { right, found, labelled }] of Object.entries({ items, messages })) {
    out(`| ${name}: precision | ${share(right, found)} |`);
    out(`| ${name}: recall | ${share(right, labelled)} |`);
  }
  for (const line of wrong) process.stderr.write(`${line}\n`);
}

const URL_OF_PAGE = 'http://www.example.gov.cn/a/b.html';
/** Numbers of addresses without a table of them: what the table costs is measured with the crawl. */
const ORIGIN = { url: URL_OF_PAGE, contentType: null, resolveLink: () => (from: number) => from };

const readFacts = openFactsReader();
const readAll = openCrawlReader();
const readLinks = openLinkReader();

const READINGS: Readonly<Record<string, (page: Uint8Array) => unknown>> = {
  'facts, addresses as written': (page) => readFacts(page, { file: '', url: null }),
  'facts, addresses resolved': (page) => readFacts(page, { file: '', url: URL_OF_PAGE }),
  'all that a crawl keeps': (page) => readAll(page, ORIGIN),
  'links and tags': (page) => readLinks(page, ORIGIN),
};

/** Microseconds of the processor, which other programs disturb less than the clock; of the articles of government sites without those that hold pictures in their bytes. */
function printTime(pages: readonly LabelledPage[]): void {
  const articles = pages
    .filter(({ kind }) => kind === 'article')
    .map((page) => bytesOf(page))
    .filter(({ length }) => length < 130_000);
  const bytes = articles.reduce((sum, { length }) => sum + length, 0);
  const rounds = new Map<string, number[]>();
  // The readings take turns, so that a disturbance meets all of them.
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, read] of Object.entries(READINGS)) {
      const start = process.cpuUsage();
      for (let time = 0; time < READS; time++) for (const page of articles) read(page);
      const { user, system } = process.cpuUsage(start);
      rounds.set(name, [...(rounds.get(name) ?? []), (user + system) / READS]);
    }
  }
  out(
    `${articles.length} articles, ${(bytes / articles.length / 1000).toFixed(1)} KB on average; µs a page, µs for 22 KB`,
  );
  for (const [name, times] of rounds) {
    const median = times.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0;
    out(`${name}: ${(median / articles.length).toFixed(0)}, ${((median / bytes) * 22_000).toFixed(0)}`);
  }
}

for (const set of Object.keys(MADE_SETS) as (keyof typeof MADE_SETS)[]) {
  printMadeAccuracy(set);
  out('');
}
const pages = labelledPages();
if (pages === null) {
  process.stderr.write('The labelled pages are not there: put the folder `shared` beside the repository.\n');
  process.exitCode = 5;
} else {
  out(
    `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.versions.node}; ${pages.length} pages`,
  );
  out('');
  printAccuracy(pages);
  printLetters(lettersOfArchives(SHARED_FOLDER));
  out('');
  printTime(pages);
}
