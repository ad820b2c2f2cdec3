import type { Section } from '../../model/observation/index.ts';
import type { RegisteredSection, Website } from '../../model/website.ts';
import { aliasKey } from '../address-alias.ts';
import type { Edges } from '../link/index.ts';
import { columnsBelow } from './below.ts';
import type { PageTitles } from '../page-titles.ts';
import type { Candidates } from './collect-candidates.ts';
import type { Column } from './column.ts';
import { typeOf } from './column.ts';
import { commonEntries, commonLinks } from './common-addresses.ts';
import { contentOf, type ContentContext } from './content-of.ts';
import type { DaySources } from './entry-day.ts';
import { findColumns } from './find-columns.ts';
import { openFrames } from './frames.ts';
import { hasOwnLinks } from './has-own-links.ts';
import { homeLinks } from './home-links.ts';
import { openLedTo } from './led-to.ts';
import { withoutMobileCopies } from './mobile-copies.ts';
import { openPagesOfOne } from './pages-of-one.ts';
import { listPageOf } from './paging.ts';
import { usualGap } from './period.ts';

/** What sections are made from; everything was seen and settled. */
export interface SectionSources extends DaySources {
  target: Website;
  candidates: Candidates;
  edges: Edges;
  titles: PageTitles;
  order: Uint32Array;
  /** The last moment of the log. */
  moment: string;
}

/**
 * Gives the inventory of columns, in the order of their addresses: lists (in frames as well), pages with names of columns to which the home page leads,
 * and everything that is registered; not the pages of single leaders and bodies. Registered ones have the name, the type and the longest age that a person gave them.
 */
export function deriveSections(sources: SectionSources, give: (section: Section) => void): void {
  const { candidates, pages, edges, order, target } = sources;
  const byPage = new Map(candidates.all.map((each) => [each.page, candidates.catalogueNames.named(each)]));
  const all = Array.from(pages.inOrder(order), (page) => byPage.get(page)).filter((each) => each !== undefined);
  const frames = openFrames({ ...sources, candidates: byPage, isText: candidates.isText });
  const lists = all.filter(({ kind, page }) => kind === 'section' || kind === 'messages' || frames.of(page).length > 0);
  const homeKeys = homeLinks(sources, edges);
  const isCommonEntry = commonEntries(lists, candidates.entries);
  const { columns, unseen } = findColumns(all, target, { ...sources, homeKeys, isCommonEntry, frames });
  const isCommon = commonLinks(lists, edges);
  const columnKeys = new Set(columns.map(({ pages: [first] }) => first.list.key));
  const context: ContentContext = {
    ownLetters: ({ lines }) => (lines === null ? 0 : candidates.ownLines.letters(lines)),
    below: (column) => columnsBelow(columns, column),
    ledTo: openLedTo({ ...sources, all, columns, isCommon }),
    hasTextFrame: ({ pages: [first] }) => frames.hasText(first.page),
    hasUnreadFrame: ({ pages: [first] }) => frames.hasUnread(first.page),
    hasOwnLinks: ({ pages: [first], frames: inside }) =>
      [first, ...inside].some(({ page }) => hasOwnLinks(page, { ...sources, homeKeys, columnKeys, isCommon, frames })),
  };
  const isOfOne = openPagesOfOne(columns);
  const found = withoutMobileCopies(columns).flatMap((column) => {
    const section = sectionOf(column, { sources, context });
    return isOfOne(column, section) ? [] : [section];
  });
  const missing = unseen.map((section) => unseenSection(section, homeKeys, sources.moment));
  for (const section of [...found, ...missing].toSorted((a, b) => (a.url < b.url ? -1 : 1))) give(section);
}

function sectionOf(
  column: Column,
  { sources, context }: { sources: SectionSources; context: ContentContext },
): Section {
  const { url, registered, pages, isFirstLevel, read } = column;
  const [first] = pages;
  const isHome = pages.some(({ page }) => sources.pages.isHome(page));
  return {
    kind: 'section',
    url,
    name: registered?.name ?? first.name,
    type: typeOf(column),
    isFirstLevel,
    ...(isHome ? { isHome } : {}),
    isRegistered: registered !== null,
    maxAgeDays: registered?.maxAgeDays ?? null,
    ...contentOf(column, context),
    usualGapDays: usualGap(read.days),
    future: read.future,
    place: sources.pages.place(first.page),
  };
}

function unseenSection(
  { url, name, type, maxAgeDays }: RegisteredSection,
  homeKeys: ReadonlySet<string>,
  moment: string,
): Section {
  const keys = [aliasKey(url), listPageOf(url).key];
  return {
    kind: 'section',
    url,
    name,
    type,
    isFirstLevel: keys.some((key) => homeKeys.has(key)),
    isRegistered: true,
    maxAgeDays,
    entries: 0,
    dated: 0,
    newest: null,
    content: 'unknown',
    unread: 'unseen',
    placeholder: null,
    usualGapDays: null,
    future: 0,
    place: { url, sha256: null, at: moment },
  };
}
