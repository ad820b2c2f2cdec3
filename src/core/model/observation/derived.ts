import type { LetterState } from '../letter-state.ts';
import type { Item, Message, Published } from '../page-facts.ts';
import type { LinkUse } from '../packed-link.ts';
import type { ReachState } from '../reach-state.ts';
import type { Reach } from './reach.ts';
import type { SectionType } from './section-type.ts';

/** A place on a page, as evidence names it. */
export interface PagePlace {
  url: string;
  /** Of the bytes of the page; null where nothing came back. */
  sha256: string | null;
  at: string;
}

/** A page that leads to an address. */
export interface LinkPlace extends PagePlace {
  /** What a visitor clicks on there; absent where the log does not say: it does of the home page. */
  text?: string;
}

/** An address with what became of it and the pages that lead to it: pages and targets joined. */
export interface Link {
  kind: 'link';
  url: string;
  use: LinkUse;
  scope: 'internal' | 'external';
  /** Whether the home page leads to it. */
  onHome: boolean;
  state: ReachState;
  reach: Reach | null;
  /** The address answers like one that cannot exist. */
  isSoftNotFound: boolean;
  contentType: string | null;
  length: number | null;
  sniffed: string | null;
  /** Ending of the name under which it is saved, where the answer told one that is known. Absent for none. */
  ending?: string;
  /** The first pages by address that lead to it; at most ten. */
  pages: readonly LinkPlace[];
  /** How many pages lead to it. */
  pageCount: number;
  /** `pages` are style sheets that name it: nobody has looked whether a page shows it. Absent for false. */
  isOfSheet?: boolean;
}

/** A column of the site (栏目), as far as it was read. */
export interface Section {
  kind: 'section';
  url: string;
  name: string;
  type: SectionType;
  /** First level: the home page leads to it. */
  isFirstLevel: boolean;
  /** It is the home page, which is no column where nobody has registered it as one. Absent for false. */
  isHome?: boolean;
  /** A person has confirmed that it is one and has to be kept up to date (应更新). */
  isRegistered: boolean;
  /** Days that may pass without anything new; null where nobody has said. */
  maxAgeDays: number | null;
  entries: number;
  dated: number;
  newest: { date: string; item: Item } | null;
  /** `unknown`: nothing can be said, for the reason in `unread`. */
  content: 'entries' | 'blank' | 'unknown';
  /**
   * Why nothing can be said: `scripts` that were not run, a `frame` that was not read, a page that was not seen at all (`unseen`), or one
   * that was, but shows something that was not recognised (`unclear`). Absent or null where something can be said.
   */
  unread?: 'scripts' | 'frame' | 'unseen' | 'unclear' | null;
  /** Its only entry is the text that it shows: it lists nothing. Absent for false. */
  isText?: boolean;
  /** What is shown where there are no entries (`暂无`, `建设中`). */
  placeholder: string | null;
  /** Days that usually pass between two days with new entries (median of the newest ones); null where too few are dated. */
  usualGapDays?: number | null;
  /** Entries with days later than the inspection; they count as dated, and are never the newest. */
  future?: number;
  place: PagePlace;
}

/** A letter of the public, in a list or on a page of its own. */
export interface Letter {
  kind: 'letter';
  message: Message;
  /** Whether it stands on a page of its own, where everything has to be shown. */
  isDetail: boolean;
  /** Heading of the channel it belongs to; null where it is not known. */
  channel: string | null;
  /** What a state that is displayed says (已回复, 办理中, 不予受理); null or absent where none is. */
  state?: LetterState | null;
  /** As displayed, shortened, personal data masked. */
  quote: string;
  place: PagePlace;
}

/** Articles of equal title and equal text. */
export interface Copies {
  kind: 'copies';
  title: string;
  pages: readonly PagePlace[];
  pageCount: number;
}

/** An article with everything that its date can be held against. */
export interface DatedArticle {
  kind: 'dated-article';
  title: string;
  published: Published | null;
  /** Date of the entry that leads to it, where lists give one. */
  listed: string | null;
  lastModified: string | null;
  /** Day of an address such as `/202403/t20240305_1.html`; `YYYY-MM` or `YYYY-MM-DD`. */
  inAddress: string | null;
  /** Dates of articles with the next smaller and larger number in their addresses; null where there are none. */
  neighbours: { before: string | null; after: string | null };
  place: PagePlace;
}
