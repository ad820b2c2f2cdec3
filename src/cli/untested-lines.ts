import { briefsOf } from '../core/model/finding-briefs.ts';
import type { Findings } from '../core/model/inspection-result.ts';
import type { Language, Text } from '../core/model/text.ts';

const MOST_REASONS = 5;
/** A reason is kept by what it says of all things alike: so many there are not. */
const MOST_KEPT = 256;
const LONGEST = 160;

interface Reason {
  count: number;
  message: Text;
  checks: Set<string>;
}

/** Why what could not be looked at could not, each reason once, the most frequent first; empty where there is nothing of the kind. */
export function untestedLines(
  findings: Findings,
  names: ReadonlyMap<string, Text>,
  language: Language,
): readonly string[] {
  const reasons = [...reasonsOf(findings).values()].toSorted((a, b) => b.count - a.count);
  if (reasons.length === 0) return [];
  const more = reasons.length - MOST_REASONS;
  return [
    { zh: '未能检查的原因（不是问题）：', en: 'Why some could not be checked (no faults):' }[language],
    ...reasons.slice(0, MOST_REASONS).map((reason) => reasonLine(reason, names, language)),
    ...(more > 0
      ? [{ zh: `  另有 ${more} 种，见 report.html`, en: `  ${more} more are in report.html` }[language]]
      : []),
  ];
}

function reasonsOf(findings: Findings): Map<string, Reason> {
  const reasons = new Map<string, Reason>();
  for (const { check, outcome, message } of briefsOf(findings)) {
    if (outcome !== 'untested') continue;
    const key = kindOf(message.zh);
    const reason = reasons.get(key) ?? { count: 0, message, checks: new Set() };
    reason.count++;
    reason.checks.add(check);
    if (reasons.size < MOST_KEPT) reasons.set(key, reason);
  }
  return reasons;
}

/** What is said of one column or of three pages is one reason with what is said of others. */
function kindOf(message: string): string {
  return firstClause(message)
    .replaceAll(/“[^”]*”/gu, '“”')
    .replaceAll(/\d+/gu, '0');
}

/** What follows tells details, and what to do. */
function firstClause(message: string): string {
  return message.split(/[；;]/u, 1)[0] ?? '';
}

function reasonLine({ count, message, checks }: Reason, names: ReadonlyMap<string, Text>, language: Language): string {
  const signs = Array.from(firstClause(message[language]));
  const told = signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join('')}…` : signs.join('');
  const [check = ''] = checks;
  const name = names.get(check)?.[language] ?? check;
  const others = checks.size - 1;
  const who = {
    zh: others > 0 ? `${name}等 ${checks.size} 个检查项` : name,
    en: others > 0 ? `${name} and ${others} more` : name,
  }[language];
  const often = count > checks.size ? { zh: `，共 ${count} 处`, en: `, ${count} times` }[language] : '';
  return `  ${who}${often}${{ zh: '：', en: ': ' }[language]}${told}`;
}
