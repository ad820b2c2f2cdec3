/** A remembered dismissal: of which findings it speaks. Null: any. */
export interface RuleScope {
  check: string;
  /** Address of the problem; `*` stands for anything. */
  urlPattern: string | null;
  /** Words that its problem or a quote has. */
  phrase: string | null;
  /** Last day on which it holds, `YYYY-MM-DD`. */
  until: string | null;
}

/** A finding as far as rules ask. */
export interface RuledFinding {
  check: string;
  problem: string;
  isVeto: boolean;
  evidence: readonly { quote: string | null }[];
}

/** Whether a rule dismisses a finding on a day. What a veto reads is never dismissed by a rule: two persons have to look. */
export function ruleApplies(rule: RuleScope, finding: RuledFinding, day: string): boolean {
  if (finding.isVeto || rule.check !== finding.check || (rule.until !== null && rule.until < day)) return false;
  if (rule.urlPattern !== null && !fitsPattern(finding.problem, rule.urlPattern)) return false;
  const { phrase } = rule;
  return phrase === null || [finding.problem, ...finding.evidence.map(({ quote }) => quote ?? '')].some(has(phrase));
}

const has = (phrase: string) => (text: string) => text.includes(phrase);

/** Whether a whole text fits a pattern in which `*` stands for anything, also for nothing. Takes time by the length of both. */
export function fitsPattern(text: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return text === pattern;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
