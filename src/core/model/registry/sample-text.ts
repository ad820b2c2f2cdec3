import type { SampleEntry, SampleRequest } from './sample.ts';

/** What of the last round told that a target failed. */
export const FAILURE_SOURCES = ['campaign', 'sample', 'given'] as const;
export type FailureSource = (typeof FAILURE_SOURCES)[number];

/** A target that may be drawn, as it is kept with a sample. */
export interface KeptEntry extends Pick<SampleEntry, 'id' | 'stratum'> {
  /** Empty for one that did not fail. */
  failedBy: readonly FailureSource[];
}

/**
 * Everything that a draw follows from, as one text: its hash stands in the event of the sample. One line for share and seed, then
 * one for each target in the order of the ids, whatever order they come in.
 */
export function sampleBasis({ share, seed }: SampleRequest, entries: readonly KeptEntry[]): string {
  const lines = entries.map(({ id, stratum, failedBy }) => ({
    id,
    line: JSON.stringify([id, stratum, [...failedBy].toSorted()]),
  }));
  const sorted = lines.toSorted(({ id: left }, { id: right }) => (left < right ? -1 : 1)).map(({ line }) => line);
  return `${[JSON.stringify(['kaoping-sample-1', share, seed]), ...sorted].join('\n')}\n`;
}

/** What was drawn, as one text: the ids in their order, one a line. */
export const drawnText = (ids: readonly string[]): string => `${ids.toSorted().join('\n')}\n`;
