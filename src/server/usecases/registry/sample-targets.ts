import type { Transaction } from 'kysely';
import {
  type DrawnTarget,
  drawnText,
  drawSample,
  type KeptEntry,
  SAMPLE_STRATA,
  type SampleStratum,
  sampleBasis,
  statusesInScope,
  TARGET_KINDS,
} from '../../../core/model/registry/index.ts';
import { newId } from '../../runtime/new-id.ts';
import { sha256 } from '../../runtime/sha256.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { cleanText } from '../../store/findings/clean-json.ts';
import { insertSample } from '../../store/registry/samples.ts';
import { type ListedTarget, targetsWithin } from '../../store/registry/targets.ts';
import type { SampleRow } from '../../store/tables-samples.ts';
import type { Tables } from '../../store/tables.ts';
import { type Service, stampOf } from '../service.ts';
import { bodyOf, type FailuresWanted, lastFailures } from './last-failures.ts';
import type { RegistryMaker } from './registry-maker.ts';
import { today } from './today.ts';

export interface SampleWanted {
  share: number;
  /** Null: a new one is made. */
  seed: string | null;
  /** What groups are told apart by, beside the kind. */
  strata: readonly SampleStratum[];
  failures: FailuresWanted;
}

export interface Sample extends SampleRow {
  items: (ListedTarget & Pick<DrawnTarget, 'why'> & Pick<KeptEntry, 'failedBy'>)[];
}

const MOST = 1_000_000;

/**
 * Draws what a spot check looks at from everything in scope, by kind, class, level and region. What it was drawn from, what told who
 * failed the last time, and what came out are kept, and their hashes are an event.
 */
export async function sampleTargets(
  service: Service,
  maker: RegistryMaker,
  { share, seed, strata, failures }: SampleWanted,
): Promise<Sample> {
  const heldOn = today(service);
  const { moment, actor } = stampOf(service, maker);
  return service.database.transaction().execute(async (transaction) => {
    const targets = await everythingInScope(transaction, maker, heldOn);
    const given = failures.given.map(cleanText);
    const known = await lastFailures({ service, maker, transaction }, targets, { ...failures, given });
    const entries = targets.map((target) => ({
      id: target.id,
      stratum: stratumOf(target, strata),
      failedBy: [...(known.failedBy.get(target.id) ?? [])],
    }));
    const request = { share, seed: seed === null ? newId() : cleanText(seed) };
    const why = drawFrom(entries, request);
    const items = targets.flatMap((target) => {
      const reason = why.get(target.id);
      const failedBy = [...(known.failedBy.get(target.id) ?? [])];
      return reason === undefined ? [] : [{ ...target, why: reason, failedBy }];
    });
    const sample: SampleRow = {
      ...request,
      strata: SAMPLE_STRATA.filter((one) => strata.includes(one)),
      id: newId(),
      organizationId: bodyOf(maker),
      drawnAt: moment,
      drawnBy: actor,
      heldOn,
      sources: known.sources,
      unmatched: known.unmatched,
      inScope: targets.length,
      drawn: items.length,
      basisSha256: sha256(sampleBasis(request, entries)),
      drawnSha256: sha256(drawnText([...why.keys()])),
    };
    await insertSample(
      transaction,
      sample,
      entries.map((entry) => ({ ...entry, isDrawn: why.has(entry.id) })),
    );
    await recordSample(transaction, service, { maker, sample });
    return { ...sample, items };
  });
}

/** The group of a target; what does not tell groups apart is left empty. */
function stratumOf(target: ListedTarget, strata: readonly SampleStratum[]): string {
  const parts: Record<SampleStratum, string> = {
    class: target.class ?? target.platform ?? '',
    level: target.level ?? '',
    region: target.region,
  };
  return [target.kind, ...SAMPLE_STRATA.map((one) => (strata.includes(one) ? parts[one] : ''))].join(' ');
}

/** Why each target is drawn, by id; the same of the same entries. */
export function drawFrom(
  entries: readonly KeptEntry[],
  request: { share: number; seed: string },
): Map<string, DrawnTarget['why']> {
  const told = entries.map(({ id, stratum, failedBy }) => ({ id, stratum, failedLast: failedBy.length > 0 }));
  return new Map(drawSample(told, request).map(({ id, why }) => [id, why]));
}

async function everythingInScope(
  transaction: Transaction<Tables>,
  { reach }: RegistryMaker,
  on: string,
): Promise<ListedTarget[]> {
  const statuses = TARGET_KINDS.flatMap((kind) => statusesInScope(kind));
  const page = { sort: 'organization', limit: MOST, after: null } as const;
  return targetsWithin(transaction, { ...reach, filter: { statuses, on }, page });
}

async function recordSample(
  transaction: Transaction<Tables>,
  service: Service,
  { maker, sample: { id, ...sample } }: { maker: RegistryMaker; sample: SampleRow },
): Promise<void> {
  await recordEvent(transaction, {
    ...stampOf(service, maker),
    chain: REGISTRY_CHAIN,
    verb: 'sample',
    object: 'sample',
    objectId: id,
    before: null,
    after: sample,
  });
}
