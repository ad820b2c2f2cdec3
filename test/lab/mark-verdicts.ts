import type { RunVerdict } from '../../src/core/checks/index.ts';
import type { Consequence, Planted } from './mutations/index.ts';

/** What a check said and should have said, over any number of sites. */
export interface CheckMarks {
  /** Faults of the key that it named as the key does. */
  found: number;
  /** Faults of the key that it did not name, or not so. */
  missed: string[];
  /** What it said without a reason in the key: failures, and doubts (a person has to judge, or it could not look). */
  falseAlarms: string[];
  needlessDoubts: string[];
}

export type Marks = Map<string, CheckMarks>;

/** Holds verdicts against the key; `checks` are the ids of all that ran. */
export function markVerdicts(
  verdicts: readonly RunVerdict[],
  { faults, also }: Planted,
  checks: readonly string[],
): Marks {
  const marks: Marks = new Map(checks.map((id) => [id, { found: 0, missed: [], falseAlarms: [], needlessDoubts: [] }]));
  const keyOf = ({ check, problem }: { check: string; problem: string }) => `${check} ${problem}`;
  const said = new Map(verdicts.map((verdict) => [keyOf(verdict), verdict]));
  const expected = new Map(faults.map((fault) => [keyOf(fault), fault]));
  for (const fault of expected.values()) {
    const own = marks.get(fault.check);
    if (own === undefined) continue;
    const verdict = said.get(keyOf(fault));
    const { outcome, kind, problem, says = '' } = fault;
    if (verdict?.outcome === outcome && verdict.message.zh.includes(says)) own.found++;
    else own.missed.push(`${problem}: ${outcome} (${kind}) expected, ${saidText(verdict)} said`);
  }
  for (const verdict of verdicts) {
    const own = marks.get(verdict.check);
    if (own === undefined || !isRemark(verdict) || expected.has(keyOf(verdict)) || follows(verdict, also)) continue;
    const list = verdict.outcome === 'failed' ? own.falseAlarms : own.needlessDoubts;
    list.push(`${verdict.outcome} ${verdict.problem}: ${verdict.message.zh}`);
  }
  return marks;
}

const saidText = (verdict: RunVerdict | undefined) =>
  verdict === undefined ? 'nothing' : `${verdict.outcome} ${verdict.message.zh}`;

const isRemark = ({ outcome }: RunVerdict) => outcome === 'failed' || outcome === 'cantTell' || outcome === 'untested';

function follows(verdict: RunVerdict, also: readonly Consequence[]): boolean {
  return also.some(
    ({ check, outcome, problem }) =>
      (check === '*' || check === verdict.check) &&
      outcome === verdict.outcome &&
      (problem === null || problem === verdict.problem),
  );
}

export function addMarks(all: Marks, more: Marks, where: string): void {
  for (const [id, { found, missed, falseAlarms, needlessDoubts }] of more) {
    const own = all.get(id) ?? { found: 0, missed: [], falseAlarms: [], needlessDoubts: [] };
    own.found += found;
    own.missed.push(...missed.map((text) => `${where}: ${text}`));
    own.falseAlarms.push(...falseAlarms.map((text) => `${where}: ${text}`));
    own.needlessDoubts.push(...needlessDoubts.map((text) => `${where}: ${text}`));
    all.set(id, own);
  }
}

/** Everything that is wrong with what the checks said, a line each. */
export function remarksOf(marks: Marks): string[] {
  return [...marks].flatMap(([id, { missed, falseAlarms, needlessDoubts }]) => [
    ...missed.map((text) => `${id} missed ${text}`),
    ...falseAlarms.map((text) => `${id} false alarm ${text}`),
    ...needlessDoubts.map((text) => `${id} needless doubt ${text}`),
  ]);
}
