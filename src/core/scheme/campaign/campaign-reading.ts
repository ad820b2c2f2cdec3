import type { Report } from '../report.ts';

/** What the parts of the reader share. */
export interface CampaignReading {
  /** Ids of the classes of the scheme; null when they are not known. */
  classes: readonly string[] | null;
  report: Report;
}
