import { furthestState, type LetterState } from '../../model/letter-state.ts';
import type { Letter } from '../../model/observation/index.ts';
import { aliasKey } from '../address-alias.ts';
import type { Site } from '../site.ts';
import type { Letters, ShownLetter } from './collect-letters.ts';

export interface LetterSources extends Site {
  letters: Letters;
  order: Uint32Array;
}

/**
 * Gives every letter once, in the order of the addresses of pages. A letter that has a page of its own is told from there; of a row
 * whose address is not known, a page of the same days stands for it. What several lists show in the same words is one letter.
 */
export function deriveLetters(sources: LetterSources, give: (letter: Letter) => void): void {
  const { pages, order, letters } = sources;
  const places = new Map(Array.from(pages.inOrder(order), (page, place) => [page, place]));
  const placeOf = ({ page }: ShownLetter) => places.get(page) ?? 0;
  const standing = letters.all
    .filter(({ page }) => pages.stands(page))
    .toSorted((a, b) => placeOf(a) - placeOf(b) || a.index - b.index);
  const details = distinctDetails(
    standing.filter(({ isDetail }) => isDetail),
    sources,
  );
  const shownRows = standing.filter(({ isDetail }) => !isDetail);
  const rows = distinctRows(shownRows, letters);
  const channels = channelsOfRows(rows, sources);
  const states = statesOfRows(shownRows, sources);
  const kept = [...details, ...withoutOwnPages(rows, details, sources)];
  for (const letter of kept.toSorted((a, b) => placeOf(a) - placeOf(b) || a.index - b.index)) {
    const address = pages.address(letter.page);
    give(letterOf(letter, sources, { channel: channels.get(address) ?? null, state: states.get(address) ?? null }));
  }
}

/** What lists say about a letter with a page of its own. */
type OfLists = Pick<ShownLetter, 'channel' | 'state'>;

function letterOf(letter: ShownLetter, { pages, letters }: LetterSources, ofLists: OfLists): Letter {
  const { message, isDetail, state, channel, quote, page } = letter;
  const place = pages.place(page);
  return {
    kind: 'letter',
    message,
    isDetail,
    channel: channel ?? ofLists.channel ?? letters.names.nearest(place.url, pages.stands),
    state: state ?? (isDetail ? ofLists.state : null),
    quote: letters.quote(quote),
    place,
  };
}

/** One for each page, whatever the spelling of its address. */
function distinctDetails(details: readonly ShownLetter[], { pages, book, outcomes }: LetterSources): ShownLetter[] {
  const seen = new Set<string>();
  return details.filter(({ page }) => {
    const address = pages.address(page);
    const key = aliasKey(book.url(outcomes.redirectedTo(address) ?? address));
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** Rows that lead to one address are one; rows without one are, when they say the same on different pages. */
function distinctRows(rows: readonly ShownLetter[], letters: Letters): ShownLetter[] {
  const pageOf = new Map<string, number>();
  return rows.filter(({ page, leadsTo, message, quote }) => {
    const { asked, answered, unit } = message;
    const key = leadsTo >= 0 ? `${leadsTo}` : [asked, answered, unit, letters.quote(quote)].join('\n');
    const known = pageOf.get(key);
    if (known === undefined) pageOf.set(key, page);
    return known === undefined || (leadsTo < 0 && known === page);
  });
}

/** By the address of a letter's own page the channel of the first list that leads there. */
function channelsOfRows(rows: readonly ShownLetter[], { outcomes }: LetterSources): Map<number, string> {
  const channels = new Map<number, string>();
  for (const { leadsTo, channel } of rows) {
    if (leadsTo < 0 || channel === null) continue;
    for (const address of [leadsTo, outcomes.redirectedTo(leadsTo) ?? leadsTo]) {
      if (!channels.has(address)) channels.set(address, channel);
    }
  }
  return channels;
}

/** By the address of a letter's own page what the lists that lead there say of it: one that shows a state or a day says so. */
function statesOfRows(rows: readonly ShownLetter[], { outcomes }: LetterSources): Map<number, LetterState> {
  const states = new Map<number, LetterState>();
  for (const { leadsTo, state: shown, message } of rows) {
    const state = message.answered === null ? shown : 'answered';
    if (leadsTo < 0 || state === null) continue;
    // A list that is older than another says less: what is answered stays so.
    for (const address of [leadsTo, outcomes.redirectedTo(leadsTo) ?? leadsTo]) {
      states.set(address, furthestState(states.get(address) ?? null, state) ?? state);
    }
  }
  return states;
}

/** Rows of letters of which no page was read. */
function withoutOwnPages(
  rows: readonly ShownLetter[],
  details: readonly ShownLetter[],
  { pages, outcomes }: LetterSources,
): ShownLetter[] {
  const byAddress = new Map(details.map((detail) => [pages.address(detail.page), detail]));
  const free = new Set(details);
  const byDay = Map.groupBy(details, ({ message }) => message.asked);
  const left = rows.filter(({ leadsTo }) => {
    const detail = byAddress.get(outcomes.redirectedTo(leadsTo) ?? leadsTo) ?? byAddress.get(leadsTo);
    if (detail !== undefined) free.delete(detail);
    return detail === undefined;
  });
  return left.filter((row) => {
    const detail =
      row.leadsTo >= 0 ? undefined : byDay.get(row.message.asked)?.find((each) => free.has(each) && isSame(row, each));
    if (detail !== undefined) free.delete(detail);
    return detail === undefined;
  });
}

/** A row may leave out what the page shows, but not the day of asking. */
function isSame({ message: row }: ShownLetter, { message: own }: ShownLetter): boolean {
  if (row.asked === null || row.asked !== own.asked) return false;
  return (
    (row.answered === null || row.answered === own.answered) &&
    (row.unit === null || own.unit === null || row.unit === own.unit)
  );
}
