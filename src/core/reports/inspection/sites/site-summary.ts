import type { Findings, InspectionResult } from '../../../model/inspection-result.ts';
import type { Text } from '../../../model/text.ts';
import { CALLING_STATES, VETO_STATES, type VetoState, vetoNames, vetoStates } from '../veto-states.ts';

/** What one of several sites came to, in a line. */
export interface SiteSummary {
  /** As registered, or its host. */
  name: string;
  /** What it calls itself where nothing is registered; null where it says nothing. */
  ownName: string | null;
  home: string;
  /** Where its own report lies, below that of all. */
  folder: string;
  /** How looking at it ended. */
  ended: Text;
  /** 监测时间点. */
  at: string;
  pages: number;
  /** Of the pages, those that were taken over from an earlier inspection; null where there was none. */
  unchanged: number | null;
  /** How it stands with each veto, by its name; null where the scheme has none that were checked. */
  vetoes: ReadonlyMap<string, VetoState> | null;
  counts: { failed: number; cantTell: number; untested: number };
}

export interface SummarySource {
  result: InspectionResult;
  folder: string;
  ended: Text;
}

export function siteSummary({ result, folder, ended }: SummarySource): SiteSummary {
  const { inspection, seen, repeat, findings, indicators } = result;
  const states = vetoStates(indicators);
  return {
    ...namesOf(result),
    home: inspection.target.home,
    folder,
    ended,
    at: inspection.at,
    pages: seen.pages,
    unchanged: repeat?.unchanged ?? null,
    vetoes: states.size === 0 ? null : states,
    counts: countsOf(findings),
  };
}

/** What a site is called in a heading: as registered, or its host with what it says of itself. */
export function namesOf({ inspection: { target }, siteName }: InspectionResult): Pick<SiteSummary, 'name' | 'ownName'> {
  return target.name === null
    ? { name: new URL(target.home).host, ownName: siteName ?? null }
    : { name: target.name, ownName: null };
}

function countsOf(findings: Findings): SiteSummary['counts'] {
  const counts = { failed: 0, cantTell: 0, untested: 0 };
  for (const { outcome } of findings) if (outcome in counts) counts[outcome as keyof typeof counts]++;
  return counts;
}

/** What is to be said of the vetoes of a site before all else, in a few words. */
export function vetoText({ vetoes, pages }: Pick<SiteSummary, 'vetoes' | 'pages'>): Text {
  if (vetoes === null) return { zh: '未检查', en: 'not checked' };
  for (const state of CALLING_STATES) {
    const count = vetoNames(vetoes, state).length;
    if (count > 0) return { zh: `${count} 项${VETO_STATES[state].zh}`, en: `${count} ${VETO_STATES[state].en}` };
  }
  return pages > 0 ? { zh: '均未达到界限', en: 'none reached' } : { zh: '未检查', en: 'not checked' };
}
