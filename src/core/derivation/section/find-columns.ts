import type { RegisteredSection, Website } from '../../model/website.ts';
import { aliasKey } from '../address-alias.ts';
import type { Site } from '../site.ts';
import { isAboutTheSite } from './about-the-site.ts';
import type { Candidate } from './candidate.ts';
import type { Column } from './column.ts';
import type { Frames } from './frames.ts';
import { type ColumnPages, groupColumns } from './group-columns.ts';
import { type EntrySources, readEntries } from './read-entries.ts';

export interface FoundColumns {
  /** In the order of their addresses. */
  columns: readonly Column[];
  /** Registered ones of which no page was read. */
  unseen: readonly RegisteredSection[];
}

/**
 * The columns among candidates, which come in the order of their addresses; registered ones are columns whatever their page is. The page of a
 * single letter is none, but where the home page leads to it by the name of the mailbox.
 */
export function findColumns(
  candidates: readonly Candidate[],
  { sections }: Website,
  sources: EntrySources & { homeKeys: ReadonlySet<string>; frames: Frames },
): FoundColumns {
  const urlOf = ({ page }: Candidate) => sources.book.url(sources.pages.address(page));
  const registry = openRegistry(sections, sources);
  const registeredKeys = new Set(sections.map(({ url }) => aliasKey(url)));
  const { isFramed } = sources.frames;
  const catalogues = new Set(candidates.flatMap(({ catalogue }) => (catalogue?.column ? [catalogue.root] : [])));
  /** The columns of a catalogue stand for its page, which only is the frame around each of them. */
  const isAround = ({ catalogue }: Candidate) => catalogue?.column === null && catalogues.has(catalogue.root);
  const isOwn = (each: Candidate) => !isFramed(each.page) && !isAround(each);
  const own = candidates.filter((each) => isOwn(each) || registeredKeys.has(aliasKey(urlOf(each))));
  const columns = groupColumns(own).flatMap((pages): Column[] => {
    const keys = pages.map((page) => aliasKey(urlOf(page)));
    const registered = registry.take(keys);
    const isFirstLevel = keys.some((key) => sources.homeKeys.has(key));
    const [first] = pages;
    const isNamed = first.mailbox !== null && sources.candidates.isNamedAtHome(urlOf(first), first.mailbox);
    const isLetter = first.isLetter && !isNamed;
    const frames = [...new Set(pages.flatMap(({ page }) => sources.frames.of(page)))];
    if (registered === null && (isLetter || !isColumn(pages, frames, isFirstLevel))) return [];
    const url = registered?.url ?? urlOf(first);
    return [{ url, pages, frames, isFirstLevel, registered, read: readEntries([...pages, ...frames], sources) }];
  });
  return { columns: columns.toSorted((a, b) => (a.url < b.url ? -1 : 1)), unseen: registry.left() };
}

/** A list is a column, on the page itself or in a frame; pages of the site about itself and bare forms are none. Other pages are, when the home page leads to them and their name is one of a column. */
function isColumn([first]: ColumnPages, frames: readonly Candidate[], isFirstLevel: boolean): boolean {
  if (isAboutTheSite(first.name)) return false;
  if ([first, ...frames].some(isList)) return true;
  return isFirstLevel && first.type !== '其他' && !isBareForm(first);
}

/** What visitors do (我要写信), and no name of a column. */
const ACTION = /^我[要来]|^(?:在线|网上)?(?:写信|提交|填写)/u;
const isBareForm = ({ kind, name }: Candidate) => kind === 'form' && ACTION.test(name);

const isList = ({ kind, messages, isMailbox }: Candidate) =>
  kind === 'section' || (kind === 'messages' && (messages.count > 1 || isMailbox));

/** The registered sections that were not found yet, by every address under which they may be found. */
function openRegistry(sections: readonly RegisteredSection[], { book, outcomes }: Site) {
  const byKey = new Map<string, RegisteredSection>();
  for (const section of sections) {
    const address = book.find(section.url);
    const to = address < 0 ? null : outcomes.redirectedTo(address);
    for (const url of [section.url, ...(to === null ? [] : [book.url(to)])]) {
      if (!byKey.has(aliasKey(url))) byKey.set(aliasKey(url), section);
    }
  }
  const found = new Set<string>();
  return {
    take(keys: readonly string[]): RegisteredSection | null {
      const section = keys.map((key) => byKey.get(key)).find((each) => each !== undefined && !found.has(each.url));
      if (section !== undefined) found.add(section.url);
      return section ?? null;
    },
    left: () =>
      sections.filter(({ url }, index) => !found.has(url) && sections.findIndex((each) => each.url === url) === index),
  };
}
