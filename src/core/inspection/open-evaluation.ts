import {
  type CheckRun,
  openCheckRuns,
  openSectionPeriods,
  registeredPeriod,
  type RunVerdicts,
} from '../checks/index.ts';
import { openDerivation } from '../derivation/index.ts';
import type { CalendarPeriod } from '../model/calendar-date.ts';
import type { References } from '../model/check.ts';
import type { InspectionResult } from '../model/inspection-result.ts';
import type { Inspection } from '../model/inspection.ts';
import type { RegisteredSection } from '../model/website.ts';
import type { Limit, LogRecord, ObservationKind, Section } from '../model/observation/index.ts';
import { cutOff } from './cut-off.ts';
import { openSiteName } from './site-name.ts';
import { openUnreadSite } from './unread-site.ts';

export interface EvaluationOptions {
  inspection: Inspection;
  runs: readonly CheckRun[];
  references: References;
  /** A check that breaks down answers `untested`; this is told why. */
  onBug(check: string, error: unknown): void;
}

export interface EvaluatedInspection {
  /** In order of check and problem. */
  verdicts: RunVerdicts;
  inventory: InspectionResult['inventory'];
  limits: InspectionResult['limits'];
  seen: InspectionResult['seen'];
  /** What the site calls itself on its home page; null where it says nothing. */
  siteName: string | null;
  /** How many of the pages an earlier inspection had fetched. */
  unchanged: number;
}

/** All checks over the log of an inspection, record by record: it may be judged while it is being written. */
export interface OpenEvaluation {
  /** Records in the order of the log: an address before what names its number. Nothing of a record is kept but what the checks keep. */
  take(record: LogRecord): void;
  /** How many problems are known so far. */
  found(): number;
  /**
   * What it came to, whatever the order in which pages came. Once; nothing may be taken afterwards. `isClosed`: whether the log is at
   * its end; of one that is not and does not tell why nothing may be called missing.
   */
  end(log: { isClosed: boolean }): EvaluatedInspection;
}

export function openEvaluation({ inspection, runs, references, onBug }: EvaluationOptions): OpenEvaluation {
  const { target, at, moment } = inspection;
  // A look at links alone reads no lists, and would propose every page that the home page leads to as a column.
  const isAboutColumns = inspection.reading === 'all';
  const earlier: References['earlier'] = {
    since: references.earlier.since,
    // What the log says of it, and where it says nothing what the caller knows.
    firstSeen: (url) => derivation.firstSeen(url) ?? references.earlier.firstSeen(url),
  };
  const checks = openCheckRuns(runs, { target, at, moment, references: { ...references, earlier } }, onBug);
  const sections: Section[] = [];
  let limits: Limit[] = [];
  const seen: EvaluatedInspection['seen'] = { pages: 0, targets: 0, probes: 0, kinds: {} };
  let unchanged = 0;
  const homeTexts = new Map<string, string>();
  const naming = openSiteName();
  const unread = openUnreadSite();
  const derivation = openDerivation({
    target,
    at,
    needs: new Set<ObservationKind>([...checks.needs, ...(isAboutColumns ? (['section'] as const) : [])]),
    give(observation) {
      if (observation.kind === 'section') sections.push(observation);
      checks.see(observation);
    },
  });
  return {
    take(record) {
      count(record, seen);
      unread.see(record);
      if (record.kind === 'page') {
        naming.see(record);
        if (record.depth === 0) for (const { url, text } of record.facts.linkTexts ?? []) homeTexts.set(url, text);
        if (record.unchangedSince !== undefined) unchanged++;
      }
      if (record.kind === 'limit') {
        limits.push(record);
        return;
      }
      // A crawl tells its limits at its end: what is looked at afterwards shows that it was gone on with, and tells them anew.
      if (record.kind === 'page' || record.kind === 'target') limits = [];
      derivation.see(record);
    },
    found: () => checks.found(),
    end({ isClosed }) {
      const cut = isClosed ? null : cutOff({ inspection, limits, seen });
      if (cut !== null) limits.push(cut);
      for (const limit of limits) derivation.see(limit);
      derivation.end();
      const inventory = isAboutColumns
        ? inventoryOf(sections, openSectionPeriods(runs, at))
        : unseenInventory(target.sections);
      const siteName = naming.end();
      const verdicts = checks.end(unread.end(limits));
      return { verdicts, inventory, limits: limitsOf(limits, homeTexts), seen, siteName, unchanged };
    },
  };
}

function count(record: LogRecord, seen: EvaluatedInspection['seen']): void {
  if (record.kind === 'target') seen.targets++;
  if (record.kind === 'probe') {
    seen.probes++;
    if (!record.controlled) seen.uncontrolled = (seen.uncontrolled ?? 0) + 1;
  }
  if (record.kind !== 'page') return;
  seen.pages++;
  seen.kinds[record.facts.kind] = (seen.kinds[record.facts.kind] ?? 0) + 1;
}

/** The home page is proposed as no column of itself; where somebody has registered it as one it stays. */
function inventoryOf(
  sections: readonly Section[],
  periodOf: (section: Section) => CalendarPeriod | null,
): EvaluatedInspection['inventory'] {
  return sections
    .filter(({ isHome = false, isRegistered }) => isRegistered || !isHome)
    .map((section) => {
      const { url, name, type, isFirstLevel, isRegistered, maxAgeDays, entries, newest, content } = section;
      const common = { url, name, type, isFirstLevel, isRegistered, maxAgeDays };
      return { ...common, period: periodOf(section), entries, newest: newest?.date ?? null, content };
    })
    .toSorted((a, b) => compare(a.url, b.url));
}

/** What is registered, of which nothing was looked at: by how long a time it would be judged is only known where a person has said so. */
function unseenInventory(sections: readonly RegisteredSection[]): EvaluatedInspection['inventory'] {
  return sections
    .map((section) => {
      const { url, name, type, maxAgeDays } = section;
      const period = registeredPeriod(section);
      const common = { url, name, type, isFirstLevel: false, isRegistered: true, maxAgeDays };
      return {
        ...common,
        ...(period === null ? {} : { period }),
        entries: 0,
        newest: null,
        content: 'unknown' as const,
      };
    })
    .toSorted((a, b) => compare(a.url, b.url));
}

/** One line for each reason and place: an interrupted inspection may have said it twice. */
/** Where robots.txt shuts out a folder, the address that stands for it is mostly that of a column, and the home page has its name. */
function limitsOf(limits: readonly Limit[], homeTexts: ReadonlyMap<string, string>): EvaluatedInspection['limits'] {
  const byPlace = new Map<string, EvaluatedInspection['limits'][number]>();
  for (const { reason, url, count: more } of limits) {
    const key = `${reason}\n${url}`;
    const text = reason === 'robots' ? homeTexts.get(url) : undefined;
    const most = Math.max(more, byPlace.get(key)?.count ?? 0);
    byPlace.set(key, { reason, url, ...(text === undefined ? {} : { text }), count: most });
  }
  return [...byPlace.entries()].toSorted(([a], [b]) => compare(a, b)).map(([, limit]) => limit);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
