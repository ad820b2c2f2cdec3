import type { FailureSource, SampleStratum } from '../../core/model/registry/index.ts';

/** What told who failed the last time, as it is kept with a sample. */
export interface SampleSources {
  /** The campaigns that were read, with how many units failed in each. */
  campaigns: { id: string; title: string; assessedOn: string | null; resultSha256: string; failed: number }[];
  /** The sample before, with how many of its targets have failed since. */
  sample: { id: string; drawnAt: string; failed: number } | null;
  /** As it was handed in. */
  given: string[];
}

export interface SampleRow {
  id: string;
  organizationId: string | null;
  drawnAt: string;
  drawnBy: string | null;
  heldOn: string;
  share: number;
  seed: string;
  /** What its groups were told apart by, beside the kind. */
  strata: SampleStratum[];
  sources: SampleSources;
  unmatched: { source: FailureSource; name: string }[];
  inScope: number;
  drawn: number;
  basisSha256: string;
  drawnSha256: string;
}

export interface SampleEntryRow {
  sampleId: string;
  targetId: string;
  stratum: string;
  failedBy: FailureSource[];
  isDrawn: boolean;
}
