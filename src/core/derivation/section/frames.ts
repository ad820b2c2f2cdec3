import { type Edges, USES } from '../link/index.ts';
import { openNumberList } from '../../model/memory/index.ts';
import type { Site } from '../site.ts';
import type { Candidate } from './candidate.ts';
import { openFramedAddresses } from './framed-addresses.ts';
import { isOneList } from './group-columns.ts';
import { linksOf } from './links-of.ts';

/** What columns show in frames: to a visitor that is a part of the page around it. */
export interface Frames {
  /** The pages in the frames of a page, in frames of these, and the further pages of a list there. */
  of(page: number): readonly Candidate[];
  /** Whether a text or a guide fills a frame of the page, or of a page in it: these are no columns, and stand for what this one shows. */
  hasText(page: number): boolean;
  /** Whether a frame of the page, or of a page in it, was not read or is made by scripts: any may show anything. */
  hasUnread(page: number): boolean;
  /** Whether a page only stands in frames: then it is no column itself. */
  isFramed(page: number): boolean;
  /** Whether an address fills a frame of one page only, and was read. */
  isRead(address: number): boolean;
}

export interface FramesContext extends Site {
  edges: Edges;
  order: Uint32Array;
  candidates: ReadonlyMap<number, Candidate>;
  /** Whether a page is a text or a guide that was read. */
  isText(page: number): boolean;
}

/** A frame that pages of several columns show has the head, the menu or the foot of the site in it, and belongs to none of them. */
export function openFrames(context: FramesContext): Frames {
  const { pages, candidates, edges } = context;
  const framed = openFramedAddresses(context);
  const inside = openNumberList(8);
  const read = (address: number) => candidates.get(pages.at(framed.target(address)));
  const framesIn = (page: number) =>
    linksOf(page, edges, FRAME).flatMap((address) => (framed.isOwn(address) ? (read(address) ?? []) : []));
  const of = (page: number): Candidate[] => {
    const all = reached(framesIn(page), (each) => [...framesIn(each.page), ...furtherPages(each, context)]);
    return all.filter((each) => each.page !== page);
  };
  const isText = (address: number) => context.isText(pages.at(framed.target(address)));
  const framesAround = (page: number) =>
    [page, ...of(page).map((each) => each.page)].flatMap((each) => linksOf(each, edges, FRAME));
  for (const address of framed.onlyFramed()) {
    const first = read(address);
    if (first === undefined) continue;
    inside.set(first.page, 1);
    // The page around it, or a column that a menu leads to, may be of the same list by its address.
    for (const { page, list } of reached([first], (each) => furtherPages(each, context)))
      if (list.number > first.list.number && framesIn(page).length === 0) inside.set(page, 1);
  }
  return {
    of,
    hasText: (page) => framesAround(page).some((address) => framed.isOwn(address) && isText(address)),
    hasUnread: (page) => framesAround(page).some((address) => read(address)?.scripted !== false && !isText(address)),
    isFramed: (page) => inside.get(page) === 1,
    isRead: (address) => framed.isOwn(address) && read(address) !== undefined,
  };
}

const FRAME = USES.indexOf('frame');
const PAGE = USES.indexOf('page');

/** Of a list in a frame the pages to which this one leads. */
function furtherPages(from: Candidate, { edges, pages, candidates }: FramesContext): Candidate[] {
  const linked = linksOf(from.page, edges, PAGE).flatMap((address) => candidates.get(pages.at(address)) ?? []);
  return linked.filter((each) => each.list.key === from.list.key && isOneList(each, from));
}

/** The first ones and all to which they lead, each once. */
function reached(first: readonly Candidate[], next: (from: Candidate) => readonly Candidate[]): Candidate[] {
  const found = new Set(first);
  // A set gives what is put into it on the way as well.
  for (const each of found) for (const further of next(each)) found.add(further);
  return [...found];
}
