import type { Fault } from '../../../model/fault.ts';
import type { Disagreement, NoticePlace } from './disagreement.ts';

/** What comparing an edited notice with its result brought to light. */
export interface NoticeReport {
  /** What the notice says and the result does not. Empty: the notice may be published. */
  disagreements: Disagreement[];
  /** Not wrong by itself, but worth a look: what is no longer said, and numbers that no result can vouch for. */
  notes: NoticeNote[];
  /** Set when the template itself is faulty; nothing was compared then. */
  faults: Fault[];
  /** How much was held against the result. */
  compared: { paragraphs: number; facts: number; cells: number };
}

export interface NoticeNote {
  code: 'not-stated' | 'not-known';
  where: NoticePlace;
  excerpt: string;
  /** The value in question. */
  value: string;
}
