import { catalogueColumn, catalogueEntriesPage, catalogueRoot } from '../../model/catalogue-address.ts';
import { type SeenPage, type SectionType, stateOf } from '../../model/observation/index.ts';
import { hasOpenList } from '../../model/open-list.ts';
import type { PageKind } from '../../model/page-facts.ts';
import { isStandingName } from '../../model/standing-name.ts';
import { aliasKey } from '../address-alias.ts';
import { proseLines } from '../prose.ts';
import { columnNameOf, tagOf } from './column-name.ts';
import { typeOfColumn } from './column-type.ts';
import { typeOfName } from '../../model/column-name.ts';
import { isLetter, isMailbox } from './is-letter.ts';
import { isStanding, type PageLines } from './own-lines.ts';
import { type ListPage, listPageOf } from './paging.ts';
import { isBeingBuilt, placeholderOf } from './placeholder.ts';

/** A page that may be one of a column, with what is kept of it. */
export interface Candidate {
  page: number;
  kind: PageKind;
  name: string;
  type: SectionType;
  list: ListPage;
  /** Its entries, `[from, to)` of all. */
  entries: { from: number; to: number };
  /** Entries that were not kept, because there were too many. */
  more: number;
  messages: { count: number; newest: string | null };
  /** The page of one letter. */
  isLetter: boolean;
  /** Of such a page the mailbox that its tags name; null for none, and of others. */
  mailbox: string | null;
  /** The list of a mailbox with one letter. */
  isMailbox: boolean;
  /** Letters of sentences. */
  prose: number;
  published: string | null;
  placeholder: string | null;
  scripted: boolean;
  /** A script that nobody ran may bring the entries of its list. */
  openList: boolean;
  /** Of a catalogue and of its columns what their addresses begin with, `column` the number of one; null for other pages. */
  catalogue: { root: string; column: string | null } | null;
  /** Of a column that may show a text or names in place of a list; null for others. */
  lines: PageLines | null;
}

/** Columns that may be one text instead of a list. */
const ONE_TEXT: ReadonlySet<SectionType> = new Set(['概况信息', '机构职能', '领导信息', '办事服务', '互动交流']);
const LONGEST_NAME = 14;

/** Whether a page may be one of a column at all. Articles are none, but for those that are a column by their title; nor are errors, but for those that say that the column is being built. */
export function mayBeColumn(page: SeenPage, isRegistered: boolean): boolean {
  if (stateOf(page.reach) !== 'open') return false;
  if (isRegistered) return true;
  const { kind, title } = page.facts;
  if (kind === 'home') return false;
  if (kind === 'error') return isBeingBuilt(page.text);
  if (kind !== 'article' && kind !== 'guide') return true;
  const type = title === null || title.length > LONGEST_NAME ? null : typeOfName(title);
  return type !== null && ONE_TEXT.has(type);
}

/** `entries`: where the entries of the page were put; `lines`: its visible lines. */
export function candidateOf(
  page: SeenPage,
  { number, entries, lines }: { number: number; entries: { from: number; to: number }; lines: PageLines },
): Candidate {
  const { facts, text } = page;
  const name = columnNameOf(page);
  const type = typeOfColumn(name, tagOf(facts.tags, 'ColumnType'));
  const isOfLetter = isLetter(page, name);
  const days = facts.messages.flatMap(({ asked, answered }) => answered ?? asked ?? []);
  return {
    page: number,
    kind: facts.kind,
    name,
    type,
    list: listPageOf(page.url),
    entries,
    more: facts.items.length - (entries.to - entries.from),
    messages: { count: facts.messages.length, newest: days.toSorted().at(-1) ?? null },
    isLetter: isOfLetter,
    mailbox: isOfLetter ? tagOf(facts.tags, 'ColumnName') : null,
    isMailbox: isMailbox(page),
    prose: proseLines(text).reduce((sum, line) => sum + line.length, 0),
    published: facts.published?.date ?? null,
    placeholder: placeholderOf(text),
    scripted: page.scripted,
    openList: hasOpenList(page),
    catalogue: catalogueOf(page.url),
    lines: (isStanding(type) || isStandingName(name)) && facts.items.length === 0 ? lines : null,
  };
}

function catalogueOf(url: string): Candidate['catalogue'] {
  const of = catalogueColumn(url) ?? catalogueEntriesPage(url);
  if (of !== null) return { root: aliasKey(of.root), column: of.column };
  const root = catalogueRoot(url);
  return root === null ? null : { root: aliasKey(root), column: null };
}
