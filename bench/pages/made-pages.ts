import { readFileSync } from 'node:fs';
import type { Message, PageFacts, PageKind } from '../../src/core/model/page-facts.ts';
import type { Tally } from './accuracy.ts';

/** What is right on a made-up page; several answers where it is a matter of taste. What is absent was not labelled. */
export interface MadePage {
  /** Name in the folder. */
  file: string;
  url: string;
  charset?: readonly string[];
  kind: readonly PageKind[];
  title?: readonly (string | null)[];
  /** Day, and time of day where one is displayed: `2024-03-05 16:23`. */
  published?: readonly (string | null)[];
  source?: readonly (string | null)[];
  footer?: { [Mark in 'siteCode' | 'icp' | 'police' | 'conac' | 'jiucuo']: readonly PageFacts['footer'][Mark][] };
  /** Those of a page of a government site, by their names as they are written. */
  tags?: PageFacts['tags'];
  items?: readonly { title: string; url: string; date: string | null }[];
  /** Of the entries those without a date are not labelled. */
  datedOnly?: true;
  messages?: readonly Message[];
}

const FOLDER = new URL('../../test/fixtures/made-pages/', import.meta.url);

/** Where the labels of each set of pages stand; nobody had read a page of a set when it was labelled. Who made the last one knew the readers. */
export const MADE_SETS = {
  first: 'labels.json',
  second: 'second/labels.json',
  third: 'third/labels.json',
  fourth: 'fourth/labels.json',
  fifth: 'fifth/labels.json',
  sixth: 'sixth/labels.json',
  seventh: 'seventh/labels.json',
} as const;

export function madePages(set: keyof typeof MADE_SETS): MadePage[] {
  const labels = JSON.parse(readFileSync(new URL(MADE_SETS[set], FOLDER), 'utf8')) as Record<
    string,
    Omit<MadePage, 'file'>
  >;
  return Object.entries(labels).map(([file, label]) => ({ file, ...label }));
}

export const madeBytes = ({ file }: MadePage): Uint8Array => readFileSync(new URL(file, FOLDER));

/** What is compared on a page: null where nobody labelled it. */
type Judge = (facts: PageFacts, page: MadePage) => boolean | null;

const bare = (text: string | null) => text?.replaceAll(/\s/gu, '') ?? null;
const among = (value: string | null, accepted: readonly (string | null)[] | undefined) =>
  accepted === undefined ? null : accepted.some((each) => bare(each) === bare(value));
const mark =
  (name: keyof NonNullable<MadePage['footer']>): Judge =>
  ({ footer }, page) => {
    const accepted: readonly unknown[] | undefined = page.footer?.[name];
    return accepted === undefined ? null : accepted.includes(footer[name]);
  };

const publishedText = ({ published }: PageFacts) =>
  published === null ? null : [published.date, published.time].filter((part) => part !== null).join(' ');

/** By the name under which a fact stands in the table. */
export const MADE_JUDGES: Readonly<Record<string, Judge>> = {
  charset: ({ charset }, page) => among(charset, page.charset),
  'page tags': ({ tags }, page) =>
    page.tags === undefined
      ? null
      : Object.entries(page.tags).every(([name, value]) => JSON.stringify(tags[name]) === JSON.stringify(value)),
  kind: ({ kind }, page) => page.kind.includes(kind),
  title: ({ title }, page) => among(title, page.title),
  'publish date and time, or that there is none': (facts, page) => among(publishedText(facts), page.published),
  source: ({ source }, page) => among(source, page.source),
  'site code': mark('siteCode'),
  ICP: mark('icp'),
  police: mark('police'),
  conac: mark('conac'),
  jiucuo: mark('jiucuo'),
};

/** Of a list what was found, what is labelled, and what of both is the same. */
export interface Matched {
  right: number;
  found: number;
  labelled: number;
}

export interface MadeAccuracy {
  facts: ReadonlyMap<string, Tally>;
  items: Matched;
  messages: Matched;
  /** Facts that are wrong, by the name of the page. */
  wrong: readonly string[];
}

/** `read`: facts of a page by its bytes and address. */
export function madeAccuracy(pages: readonly MadePage[], read: (page: MadePage) => PageFacts): MadeAccuracy {
  const facts = new Map<string, Tally>();
  const items: Matched = { right: 0, found: 0, labelled: 0 };
  const messages: Matched = { right: 0, found: 0, labelled: 0 };
  const wrong: string[] = [];
  for (const page of pages) {
    const found = read(page);
    for (const [name, judge] of Object.entries(MADE_JUDGES)) {
      const isRight = judge(found, page);
      if (isRight === null) continue;
      const tally = facts.get(name) ?? { right: 0, all: 0 };
      facts.set(name, { right: tally.right + Number(isRight), all: tally.all + 1 });
      if (!isRight) wrong.push(`${name}: ${page.file}`);
    }
    const told = ({ title, url, date }: { title: string; url: string | null; date: string | null }) =>
      [bare(title), url, date].join('\n');
    const entries = page.datedOnly === true ? found.items.filter(({ date }) => date !== null) : found.items;
    if (page.items !== undefined && !match(items, entries.map(told), page.items.map(told)))
      wrong.push(`items: ${page.file}`);
    const letter = ({ asked, answered, unit }: Message) => [asked, answered, bare(unit)].join('\n');
    if (page.messages !== undefined && !match(messages, found.messages.map(letter), page.messages.map(letter)))
      wrong.push(`messages: ${page.file}`);
  }
  return { facts, items, messages, wrong };
}

/** Whether both are the same; adds them up. */
function match(sum: Matched, found: readonly string[], labelled: readonly string[]): boolean {
  const open = [...labelled];
  let right = 0;
  for (const each of found) {
    const at = open.indexOf(each);
    if (at < 0) continue;
    open.splice(at, 1);
    right++;
  }
  sum.right += right;
  sum.found += found.length;
  sum.labelled += labelled.length;
  return right === found.length && right === labelled.length;
}
