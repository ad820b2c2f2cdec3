import type { Transaction } from 'kysely';
import { checkById } from '../../../core/checks/index.ts';
import type { Finding, InspectionResult } from '../../../core/model/inspection-result.ts';
import { type FoundOutcome, isGone, isWhollyUntested, type Looked, stepOfSeen } from '../../../core/process/index.ts';
import { newId } from '../../runtime/new-id.ts';
import { sha256 } from '../../runtime/sha256.ts';
import {
  insertChanges,
  insertFindings,
  knownFindings,
  renewFindings,
  setGone,
  unseenFindings,
  type WrittenFinding,
} from '../../store/findings/write-findings.ts';
import type { Tables } from '../../store/tables.ts';
import type { Service } from '../service.ts';

export interface InspectedTarget {
  targetId: string;
  inspectionId: string;
  /** Moment of the inspection's end. */
  moment: string;
  result: InspectionResult;
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
 * there any more are gone. The result is gone through once.
 */
export async function storeFindings(
  transaction: Transaction<Tables>,
  _service: Service,
  inspected: InspectedTarget,
): Promise<FindingChanges> {
  const { result } = inspected;
  const changes: FindingChanges = { opened: 0, still: 0, gone: 0, back: 0 };
  const untested = new Set<string>();
  const kept = new Set<string>();
  const facts = factsOfChecks(result);
  for (const batch of inBatches(result.findings, BATCH)) {
    for (const finding of batch)
      if (isWhollyUntested(finding, result.inspection.target.home)) untested.add(finding.check);
    const done = await storeBatch(transaction, inspected, { batch, facts });
    for (const id of done.kept) kept.add(id);
    for (const change of ['opened', 'still', 'back'] as const) changes[change] += done[change];
  }
  changes.gone = await storeGone(transaction, inspected, { untested, kept });
  return changes;
}

interface CheckFacts {
  isTrial: boolean;
  isVeto: boolean;
  indicators: readonly string[];
}

/** What the scheme makes of each check, and how far the check itself is. */
function factsOfChecks({ indicators, checks }: Pick<InspectionResult, 'indicators' | 'checks'>) {
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
  facts: ReadonlyMap<string, CheckFacts>;
}

async function storeBatch(
  transaction: Transaction<Tables>,
  inspected: InspectedTarget,
  { batch, facts }: Batch,
): Promise<Record<'opened' | 'still' | 'back', number> & { kept: string[] }> {
  // A check never has one problem twice; were it so, the last one would stand.
  const byKey = new Map(
    batch.map((finding) => [keyOf({ check: finding.check, sha256: sha256(finding.problem) }), finding]),
  );
  const keys = [...byKey.keys()].map((key) => ({ check: key.slice(65), sha256: key.slice(0, 64) }));
  const known = new Map(
    (await knownFindings(transaction, inspected.targetId, keys)).map((finding) => [keyOf(finding), finding]),
  );
  const written: WrittenFinding[] = [];
  const kept: string[] = [];
  for (const [key, { check, outcome, ...finding }] of byKey) {
    const own = facts.get(check) ?? NO_FACTS;
    const before = known.get(key) ?? null;
    const seen = { outcome: outcome as FoundOutcome, isVeto: own.isVeto };
    const { change, decision, isReset } = stepOfSeen(before, seen);
    if (change === 'kept') kept.push(before?.id ?? '');
    else
      written.push({
        ...finding,
        ...own,
        check,
        outcome,
        sha256: key.slice(0, 64),
        id: before?.id ?? newId(),
        change,
        decision,
        isReset,
      });
  }
  const of = (change: WrittenFinding['change']) => written.filter((one) => one.change === change);
  const [opened, back] = [of('opened'), of('back')];
  await insertFindings(transaction, inspected, opened);
  await renewFindings(
    transaction,
    inspected,
    written.filter(({ change }) => change !== 'opened'),
  );
  await insertChanges(transaction, { ...inspected, change: 'opened' }, idsOf(opened));
  await insertChanges(transaction, { ...inspected, change: 'back' }, idsOf(back));
  return { opened: opened.length, still: of('still').length, back: back.length, kept };
}

const keyOf = ({ check, sha256: hash }: { check: string; sha256: string }): string => `${hash} ${check}`;

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

function* inBatches<Item>(items: Iterable<Item>, size: number): Generator<Item[]> {
  let batch: Item[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
