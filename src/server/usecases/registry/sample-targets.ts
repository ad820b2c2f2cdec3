import { type DrawnTarget, drawSample, statusesInScope, TARGET_KINDS } from '../../../core/model/registry/index.ts';
import { newId } from '../../runtime/new-id.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { type ListedTarget, targetsWithin } from '../../store/registry/targets.ts';
import { type Service, stampOf } from '../service.ts';
import { today } from './today.ts';
import type { RegistryMaker } from './registry-maker.ts';

export interface SampleWanted {
  share: number;
  /** Null: a new one is made. */
  seed: string | null;
  /** Names, addresses, codes or ids of what failed the last time. */
  failed: readonly string[];
}

export interface Sample {
  seed: string;
  /** How many were in scope. */
  inScope: number;
  drawn: (ListedTarget & Pick<DrawnTarget, 'why'>)[];
}

const MOST = 1_000_000;

/** Draws what a spot check looks at from everything in scope, by kind, class, level and region; seed and result are an event. */
export async function sampleTargets(
  service: Service,
  maker: RegistryMaker,
  { share, seed: given, failed }: SampleWanted,
): Promise<Sample> {
  const { database } = service;
  const statuses = TARGET_KINDS.flatMap((kind) => statusesInScope(kind));
  const targets = await targetsWithin(database, {
    ...maker.reach,
    filter: { statuses, on: today(service) },
    page: { sort: 'organization', limit: MOST, after: null },
  });
  const seed = given ?? newId();
  const entries = targets.map((target) => ({
    id: target.id,
    stratum: [target.kind, target.class ?? target.platform ?? '', target.level ?? '', target.region].join(' '),
    failedLast: [target.id, target.name, target.url, target.identificationCode ?? '-'].some((one) =>
      failed.includes(one),
    ),
  }));
  const why = new Map(drawSample(entries, { share, seed }).map((one) => [one.id, one.why]));
  const drawn = targets.flatMap((target) => {
    const reason = why.get(target.id);
    return reason === undefined ? [] : [{ ...target, why: reason }];
  });
  await database.transaction().execute(async (transaction) =>
    recordEvent(transaction, {
      ...stampOf(service, maker),
      chain: REGISTRY_CHAIN,
      verb: 'sample',
      object: 'registry',
      objectId: newId(),
      before: null,
      after: { seed, share, failed, inScope: targets.length, drawn: drawn.map(({ id }) => id) },
    }),
  );
  return { seed, inScope: targets.length, drawn };
}
