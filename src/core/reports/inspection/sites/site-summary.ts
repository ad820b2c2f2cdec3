import type { Findings, IndicatorVerdict, InspectionResult } from '../../../model/inspection-result.ts';
import type { Text } from '../../../model/text.ts';
import { vetoNames } from '../veto-names.ts';

/** What one of several sites came to, in a line. */
export interface SiteSummary {
  /** As registered, or its host. */
  name: string;
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
  /** Vetoes that apply if everything found is confirmed, and those that may; null where the scheme has none that were checked. */
  vetoes: { reached: string[]; open: string[] } | null;
  counts: { failed: number; cantTell: number; untested: number };
}

export interface SummarySource {
  result: InspectionResult;
  folder: string;
  ended: Text;
}

export function siteSummary({ result, folder, ended }: SummarySource): SiteSummary {
  const { inspection, seen, repeat, findings, indicators } = result;
  return {
    name: inspection.target.name ?? new URL(inspection.target.home).host,
    home: inspection.target.home,
    folder,
    ended,
    at: inspection.at,
    pages: seen.pages,
    unchanged: repeat?.unchanged ?? null,
    vetoes: vetoesOf(indicators),
    counts: countsOf(findings),
  };
}

function vetoesOf(indicators: readonly IndicatorVerdict[]): SiteSummary['vetoes'] {
  if (indicators.every(({ veto }) => veto === null)) return null;
  return { reached: vetoNames(indicators, 'reached'), open: vetoNames(indicators, 'open') };
}

function countsOf(findings: Findings): SiteSummary['counts'] {
  const counts = { failed: 0, cantTell: 0, untested: 0 };
  for (const { outcome } of findings) if (outcome in counts) counts[outcome as keyof typeof counts]++;
  return counts;
}

/** The outlook of the vetoes of a site in a few words. */
export function vetoText({ vetoes, pages }: Pick<SiteSummary, 'vetoes' | 'pages'>): Text {
  if (vetoes === null) return { zh: '未检查', en: 'not checked' };
  const { reached, open } = vetoes;
  if (reached.length > 0) return { zh: `${reached.length} 项达到界限`, en: `${reached.length} reached` };
  if (open.length > 0) return { zh: `${open.length} 项待人工判定`, en: `${open.length} open` };
  return pages > 0 ? { zh: '均未达到界限', en: 'none reached' } : { zh: '未检查', en: 'not checked' };
}
