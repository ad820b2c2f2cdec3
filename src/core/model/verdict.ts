import type { Outcome } from './outcome.ts';
import type { Text } from './text.ts';

/** Where something was seen: enough to show it to somebody without opening a log. */
export interface Evidence {
  url: string;
  /** As displayed, shortened, personal data masked; null where an absence is the evidence. */
  quote: string | null;
  /** Moment at which it was seen. */
  at: string;
  /** Of the bytes in which it was seen; null where nothing came back. */
  sha256: string | null;
}

/** What one check says about one thing. */
export interface Verdict {
  outcome: Outcome;
  /** Identifies the problem over inspections and checks: mostly an address. Two verdicts of a check never have the same. */
  problem: string;
  /** Columns by which indicators choose (`only` of a scheme): 栏目类型, 部位 … */
  about: Readonly<Record<string, string>>;
  message: Text;
  /** At most ten, in canonical order. */
  evidence: readonly Evidence[];
  measured?: { value: number; unit: MeasureUnit; sample: number };
}

export type MeasureUnit = 'share' | 'days' | 'milliseconds' | 'count';

/** More evidence than this nobody looks at; the counts stand in the message. */
export const MOST_EVIDENCE = 10;
