import { OUTCOMES, type Outcome } from '../core/model/outcome.ts';
import { briefsOf } from '../core/model/finding-briefs.ts';
import type { Findings, InspectionResult } from '../core/model/inspection-result.ts';
import type { Language } from '../core/model/text.ts';
import type { Palette } from './colour.ts';
import { terminalTable } from './terminal-table.ts';

const SHOWN: readonly Outcome[] = ['failed', 'cantTell', 'untested'];

/** What a site was held against, the checks with something to say, and how often, for a terminal. */
export function inspectionLines(
  { findings, seen, passed, checks, scheme }: InspectionResult,
  names: ReadonlyMap<string, { zh: string; en: string }>,
  { language, colour }: { language: Language; colour: Palette },
): string {
  const zh = language === 'zh';
  const byCheck = countsByCheck(findings);
  const rows = [...byCheck].map(([check, own]) => [
    names.get(check)?.[language] ?? check,
    check,
    ...SHOWN.map((outcome) => String(own.get(outcome) ?? 0)),
  ]);
  const sorted = rows.toSorted((a, b) => Number(b[2]) - Number(a[2]));
  const read = zh
    ? `读取 ${seen.pages} 个页面，检查 ${seen.targets} 个其他地址`
    : `${seen.pages} pages were read, ${seen.targets} other addresses checked`;
  const counts = `${read}${heldAgainst(scheme)[language]}`;
  const fine = Object.keys(passed).filter((check) => !byCheck.has(check)).length;
  const idle = Object.keys(checks).length - byCheck.size - fine;
  const quiet = zh
    ? `另有 ${fine} 个检查项未发现问题${idle > 0 ? `，${idle} 个对本站不适用` : ''}。`
    : `${fine} more checks found nothing${idle > 0 ? `, ${idle} do not apply here` : ''}.`;
  if (sorted.length === 0) return `${counts}\n${colour.green(quiet)}\n`;
  const outcomes = zh ? SHOWN.map((outcome) => OUTCOMES[outcome]) : ['failed', 'cantTell', 'untested'];
  const columns = [
    { title: zh ? '检查项' : 'check' },
    { title: 'id' },
    ...outcomes.map((title) => ({ title, align: 'right' as const })),
  ];
  return `${counts}\n\n${terminalTable(columns, sorted, colour)}\n${quiet}\n`;
}

/** A line of its own: a department's site that is held against what portals need looks worse than it is. */
function heldAgainst(scheme: InspectionResult['scheme']): { zh: string; en: string } {
  if (scheme === null) return { zh: '', en: '' };
  return {
    zh: `\n按方案 ${scheme.id} 的分类 ${scheme.class} 判定；网站属于其他分类的（如部门网站），用 --class 指定`,
    en: `\njudged by class ${scheme.class} of ${scheme.id}; for a site of another class (of a department …) say --class`,
  };
}

function countsByCheck(findings: Findings): Map<string, Map<Outcome, number>> {
  const byCheck = new Map<string, Map<Outcome, number>>();
  for (const { check, outcome } of briefsOf(findings)) {
    const counts = byCheck.get(check) ?? new Map<Outcome, number>();
    byCheck.set(check, counts.set(outcome, (counts.get(outcome) ?? 0) + 1));
  }
  return byCheck;
}
