import type { Transaction } from 'kysely';
import { checkById } from '../../../core/checks/index.ts';
import { chinaDay } from '../../../core/model/china-day.ts';
import type { Finding, IndicatorVerdict, InspectionResult } from '../../../core/model/inspection-result.ts';
import {
  type FoundOutcome,
  isGone,
  isWhollyUntested,
  type Looked,
  ruleApplies,
  stepOfSeen,
} from '../../../core/process/index.ts';
import { newId } from '../../runtime/new-id.ts';
import { countAnew } from '../../store/findings/count-anew.ts';
import { problemKeys } from '../../store/findings/problem-key.ts';
import {
  findingsToInsert,
  insertChanges,
  insertFindings,
  knownFindings,
  lockTarget,
  renewFindings,
  setGone,
  type StoredFinding,
  unseenFindings,
  type WrittenFinding,
} from '../../store/findings/write-findings.ts';
import { cleanText } from '../../store/findings/clean-json.ts';
import { insertReviews } from '../../store/findings/review-findings.ts';
import { rulesFor } from '../../store/findings/review-rules.ts';
import type { Tables } from '../../store/tables.ts';
import type { Service } from '../service.ts';

/** What is read of a result. */
export interface FoundProblems extends Pick<InspectionResult, 'checks' | 'screenshots'> {
  findings: Iterable<Finding> | AsyncIterable<Finding>;
  indicators: readonly Pick<IndicatorVerdict, 'check' | 'name' | 'kind'>[];
  /** Null: nothing is known of which indicators read what. */
  scheme: object | null;
  inspection: { target: { home: string } };
}

export interface InspectedTarget {
  targetId: string;
  /** Null: a table of the back office was looked at. */
  inspectionId: string | null;
  /** Moment of the inspection's end. */
  moment: string;
  result: FoundProblems;
  /** Whether everything that there is was looked at: what is not found any more is gone. */
  isComplete: boolean;
  /** Of one that is not complete: whether an address was visited. */
  wasVisited(url: string): boolean;
}

export interface FindingChanges {
  opened: number;
  still: number;
  gone: number;
  back: number;
}

const BATCH = 1000;

/**
 * Stores what an inspection found, inside the transaction that ends it: new problems are opened, known ones renewed, those that are not
 * there any more are gone. What people have asked to be dismissed from now on is dismissed, by nobody. The result is gone through once.
 */
export async function storeFindings(
  transaction: Transaction<Tables>,
  _service: Pick<Service, 'clock'>,
  inspected: InspectedTarget,
): Promise<FindingChanges> {
  const { result, targetId, moment } = inspected;
  const changes: FindingChanges = { opened: 0, still: 0, gone: 0, back: 0 };
  const untested = new Set<string>();
  const kept = new Set<string>();
  const day = chinaDay(moment) ?? '';
  const rules = await rulesFor(transaction, { targetId, day });
  const isKnown = await lockTarget(transaction, targetId);
  const known: Facts = {
    isKnown,
    keyOf: problemKeys(targetId),
    checks: factsOfChecks(result),
    hasScheme: result.scheme !== null,
    pictures: new Map(result.screenshots?.flatMap(({ url, sha256: hash }) => (hash === null ? [] : [[url, hash]]))),
    ruleOf: (finding) => rules.find((rule) => ruleApplies({ ...rule, check: rule.checkId }, finding, day)) ?? null,
  };
  let inserted: Promise<void> = Promise.resolve();
  for await (const batch of inBatches(result.findings, BATCH)) {
    for (const finding of batch)
      if (isWhollyUntested(finding, result.inspection.target.home)) untested.add(finding.check);
    const done = await storeBatch(transaction, inspected, { batch, known, inserted });
    for (const id of done.kept) kept.add(id);
    for (const change of ['opened', 'still', 'back'] as const) changes[change] += done[change];
    ({ inserted } = done);
  }
  await inserted;
  // Where nothing was found before, nothing can be gone.
  if (isKnown) changes.gone = await storeGone(transaction, inspected, { untested, kept });
  await countAnew(transaction, [targetId]);
  return changes;
}

interface CheckFacts {
  isTrial: boolean;
  isVeto: boolean;
  indicators: readonly string[];
}

interface Facts {
  /** Whether anything was found there before. */
  isKnown: boolean;
  /** What makes a finding the same over inspections. */
  keyOf(check: string, problem: string): string;
  checks: ReadonlyMap<string, CheckFacts>;
  hasScheme: boolean;
  /** SHA-256 of the picture of an address. */
  pictures: ReadonlyMap<string, string>;
  ruleOf(finding: Parameters<typeof ruleApplies>[1]): { id: string; reason: string } | null;
}

/** What the scheme makes of each check, and how far the check itself is. */
function factsOfChecks({ indicators, checks }: Pick<FoundProblems, 'indicators' | 'checks'>) {
  const readers = Map.groupBy(indicators, ({ check }) => check);
  return new Map(
    Object.keys(checks).map((check): [string, CheckFacts] => {
      const own = readers.get(check) ?? [];
      const names = [...new Set(own.map(({ name }) => name))];
      const isTrial = checkById(check)?.stage === 'trial';
      return [check, { isTrial, isVeto: own.some(({ kind }) => kind === 'veto'), indicators: names }];
    }),
  );
}

const NO_FACTS: CheckFacts = { isTrial: false, isVeto: false, indicators: [] };

interface Batch {
  batch: readonly Finding[];
  known: Facts;
  /** The new ones of the batch before are written: meanwhile this one is prepared. */
  inserted: Promise<void>;
}

async function storeBatch(
  transaction: Transaction<Tables>,
  inspected: InspectedTarget,
  { batch, known, inserted: before }: Batch,
): Promise<Record<'opened' | 'still' | 'back', number> & { kept: string[]; inserted: Promise<void> }> {
  // A check never has one problem twice; were it so, the last one would stand.
  const byKey = new Map(
    batch.map((finding) => [known.keyOf(finding.check, cleanText(finding.problem)), finding] as const),
  );
  const stored = known.isKnown ? await knownFindings(transaction, [...byKey.keys()]) : [];
  const storedOf = new Map(stored.map((finding) => [finding.key, finding]));
  const steps = [...byKey].map(([key, finding]) => ({
    ...stepOf({ finding, before: storedOf.get(key) ?? null }, known),
    key,
  }));
  const written = steps.filter((step): step is Step & WrittenFinding => step.change !== 'kept');
  const of = (change: WrittenFinding['change']) => written.filter((one) => one.change === change);
  // In the order of their ids: all indexes but one take them at their end.
  const opened = of('opened');
  const back = of('back');
  const { hasScheme } = known;
  const { moment } = inspected;
  const prepared = await findingsToInsert(inspected, opened);
  await before;
  const inserted = insertFindings(transaction, prepared);
  // Whoever waits for it hears of a failure; until then it is nobody's.
  inserted.catch(() => undefined);
  await renewFindings(transaction, { ...inspected, hasScheme }, [...of('still'), ...back]);
  await insertChanges(transaction, { ...inspected, change: 'back' }, idsOf(back));
  const dismissals = written.flatMap(({ id, rule }) => (rule === null ? [] : [{ findingId: id, rule }]));
  await insertReviews(
    transaction,
    { user: null, moment },
    dismissals.map(({ rule: { id, reason }, ...rest }) => ({ ...rest, ...BY_RULE, reason, ruleId: id })),
  );
  // Of an inspection, what it saw says so in the database.
  const isTold = (step: Pick<Step, 'change'>) => step.change === 'kept' || inspected.inspectionId === null;
  const kept = idsOf(steps.filter(isTold));
  return { opened: opened.length, still: of('still').length, back: back.length, kept, inserted };
}

const BY_RULE = { verb: 'dismiss', before: 'open', after: 'dismissed' } as const;

type Step = Omit<WrittenFinding, 'change' | 'key'> & {
  change: WrittenFinding['change'] | 'kept';
  rule: { id: string; reason: string } | null;
};

/** What becomes of one finding, and what is written of it. */
function stepOf({ finding, before }: { finding: Finding; before: StoredFinding | null }, known: Facts): Step {
  const { check, outcome, evidence, ...rest } = finding;
  const facts = known.checks.get(check) ?? NO_FACTS;
  const isVeto = known.hasScheme ? facts.isVeto : (before?.isVeto ?? false);
  const step = stepOfSeen(before, { outcome: outcome as FoundOutcome, isVeto });
  const isNew = step.change === 'opened' || step.change === 'back' || step.isReset;
  const rule = isNew ? known.ruleOf({ ...finding, isVeto }) : null;
  const pictures = new Set(evidence.flatMap(({ url }) => known.pictures.get(url) ?? []));
  return {
    ...rest,
    ...facts,
    ...step,
    check,
    outcome,
    evidence,
    isVeto,
    pictures: [...pictures],
    id: before?.id ?? newId(),
    decision: rule === null ? step.decision : ('dismissed' as const),
    rule,
  };
}

const idsOf = (findings: readonly { id: string }[]): string[] => findings.map(({ id }) => id);

async function storeGone(
  transaction: Transaction<Tables>,
  inspected: InspectedTarget,
  { untested, kept }: { untested: ReadonlySet<string>; kept: ReadonlySet<string> },
): Promise<number> {
  const { result, moment, inspectionId, isComplete, wasVisited } = inspected;
  const checks = Object.keys(result.checks);
  const { home } = result.inspection.target;
  const looked: Looked = { home, checks: new Set(checks), untested, isComplete, wasVisited };
  let count = 0;
  if (checks.length === 0) return count;
  for await (const unseen of unseenFindings(transaction, inspected, { checks, size: BATCH })) {
    const gone = idsOf(unseen.filter((finding) => !kept.has(finding.id) && isGone(finding, looked)));
    await setGone(transaction, moment, gone);
    await insertChanges(transaction, { inspectionId, moment, change: 'gone' }, gone);
    count += gone.length;
  }
  return count;
}

async function* inBatches<Item>(items: Iterable<Item> | AsyncIterable<Item>, size: number): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
