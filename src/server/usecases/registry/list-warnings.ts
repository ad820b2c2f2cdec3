import {
  LIFE_WARNINGS,
  lifeWarnings,
  type RegistryValues,
  registryWarningsInTurns,
  type TargetKind,
  type TargetLife,
  WARNINGS,
} from '../../../core/model/registry/index.ts';
import type { Text } from '../../../core/model/text.ts';
import { AVAILABILITY_TERMS, firstDayOf, judgeAvailability } from '../../../core/monitoring/index.ts';
import { sitesWithFailures } from '../../store/probe-days.ts';
import { livesWithin, statusDays } from '../../store/registry/lives.ts';
import { takeTurns } from '../../runtime/take-turns.ts';
import { loadRegistry } from '../../store/registry/load-registry.ts';
import { type ReachOfLists, targetsBelow } from '../../store/within-reach.ts';
import type { Service } from '../service.ts';
import { today } from './today.ts';

export const WARNING_CODES = [
  ...(Object.keys(WARNINGS) as (keyof typeof WARNINGS)[]),
  ...(Object.keys(LIFE_WARNINGS) as (keyof typeof LIFE_WARNINGS)[]),
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** What deviates from the rules of the register as it stands. */
export interface ListedWarning {
  /** Where its target stands among all that are registered. */
  at: number;
  targetId: string;
  kind: TargetKind;
  name: string;
  organization: string;
  code: WarningCode;
  message: Text;
}

export type WarningPlace = Pick<ListedWarning, 'at' | 'targetId' | 'code'>;

export interface WarningsWanted {
  kind?: TargetKind | undefined;
  code?: WarningCode | undefined;
  /** What is registered of a body and everything below it. */
  organization?: string | undefined;
  /** As it is registered (websites first, in the order of their bodies), or what is of one kind together. */
  sort: 'register' | 'code';
  after: WarningPlace | null;
  limit: number;
}

/**
 * Everything within reach that deviates today from the rules that have exceptions: what is registered, its life, and what visits say
 * of it. Where the last one of the page before is gone, from where it stood.
 */
export async function listWarnings(
  service: Pick<Service, 'database' | 'clock'>,
  reach: ReachOfLists,
  { kind, code, organization, sort, after, limit }: WarningsWanted,
): Promise<ListedWarning[]> {
  const { tables } = await loadRegistry(service.database, reach, ['organizations', 'websites', 'accounts']);
  const named = (own: readonly { id: string; values: RegistryValues }[]) =>
    own.map(({ id, values }) => ({ ...values, id }));
  const [websites, accounts] = [named(tables.websites), named(tables.accounts)];
  const regions = new Map(tables.organizations.map(({ values }) => [values['fullName'] ?? '', values['region'] ?? '']));
  const deviating = await takeTurns(registryWarningsInTurns({ websites, accounts, regions }));
  const found = [
    ...deviating.flatMap(({ id, ...one }) => (id === null ? [] : [{ ...one, id }])),
    ...lifeWarnings(await lives(service, reach), today(service)),
  ];
  const byTarget = Map.groupBy(found, ({ id }) => id);
  const places = [...listed('website', websites), ...listed('account', accounts)].map((one, at) => ({ ...one, at }));
  const within = organization === undefined ? null : await targetsBelow(service.database, organization);
  const order = ORDERS[sort];
  const last = after === null ? null : stillAt(places, after);
  return places
    .filter((place) => (kind === undefined || place.kind === kind) && (within?.has(place.targetId) ?? true))
    .flatMap((place) =>
      (byTarget.get(place.targetId) ?? []).map(({ code: own, message }) => ({ ...place, code: own, message })),
    )
    .filter((one) => (code === undefined || one.code === code) && (last === null || order(one, last) > 0))
    .toSorted(order)
    .slice(0, limit);
}

type Standing = Pick<ListedWarning, 'at' | 'code'>;

/** Where the last one of the page before stands by now; where it is gone, before what took its place. */
function stillAt(places: readonly { targetId: string }[], { at, targetId, code }: WarningPlace): Standing {
  const now = places.findIndex((place) => place.targetId === targetId);
  return { at: now < 0 ? at - 0.5 : now, code };
}

const rank = (code: WarningCode): number => WARNING_CODES.indexOf(code);

const ORDERS: Readonly<Record<WarningsWanted['sort'], (a: Standing, b: Standing) => number>> = {
  register: (a, b) => a.at - b.at || rank(a.code) - rank(b.code),
  code: (a, b) => rank(a.code) - rank(b.code) || a.at - b.at,
};

const listed = (kind: TargetKind, own: readonly (RegistryValues & { id: string })[]) =>
  own.map(({ id, name = '', organization = '' }) => ({ targetId: id, kind, name, organization }));

/** Lives that there may be something to tell of. */
async function lives(
  { database, clock }: Pick<Service, 'database' | 'clock'>,
  reach: ReachOfLists,
): Promise<TargetLife[]> {
  const on = today({ clock });
  const unreachable = await sitesUnreachable(database, { reach, on });
  const known = await livesWithin(database, reach, on);
  const seen = new Set(known.map(({ id }) => id));
  return [
    ...known.map((life) => ({ ...life, unreachable: unreachable.get(life.id) ?? null })),
    ...[...unreachable].flatMap(([id, { days, failed, ...held }]) =>
      seen.has(id) ? [] : [{ id, kind: 'website' as const, statuses: [held], unreachable: { days, failed } }],
    ),
  ];
}

/** Sites that have not opened once in a week of full days, since the status holds that they have. */
async function sitesUnreachable(database: Service['database'], { reach, on }: { reach: ReachOfLists; on: string }) {
  const terms = AVAILABILITY_TERMS;
  const sites = await sitesWithFailures(database, { reach, from: firstDayOf(on, terms), to: on, terms });
  const held = await statusDays(database, { ids: sites.map(({ targetId }) => targetId), on });
  const found = new Map<string, { status: string; since: string; days: number; failed: number }>();
  for (const { targetId, days } of sites) {
    const own = held.get(targetId);
    if (own === undefined) continue;
    const since = days.filter(({ day }) => day >= own.since);
    const { state, failed, valid, days: counted } = judgeAvailability(since, { at: on, terms });
    if (state === 'veto' && failed === valid) found.set(targetId, { ...own, days: counted.length, failed });
  }
  return found;
}
