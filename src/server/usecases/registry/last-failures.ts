import type { Transaction } from 'kysely';
import { AppError } from '../../../core/model/app-error.ts';
import {
  failedUnits,
  type FailureSource,
  type NamedTarget,
  targetsCalled,
  targetsOfUnits,
} from '../../../core/model/registry/index.ts';
import { campaignsWithin } from '../../store/campaigns.ts';
import type { SampleSources } from '../../store/tables-samples.ts';
import type { Tables } from '../../store/tables.ts';
import {
  failedSince,
  lastSampleOf,
  namesOfBodies,
  newestCampaigns,
  samplesWithin,
} from '../../store/registry/samples.ts';
import { resultOfCampaign } from '../campaigns/open-campaign.ts';
import type { Service } from '../service.ts';
import type { RegistryMaker } from './registry-maker.ts';
import { today } from './today.ts';

/** What of the last round is read by itself. */
export const KNOWN_SOURCES = ['campaign', 'sample'] as const;
export type KnownSource = (typeof KNOWN_SOURCES)[number];

export interface FailuresWanted {
  /** Of these; none for an office whose last round was elsewhere. */
  sources: readonly KnownSource[];
  /** This campaign in place of the newest one. */
  campaign?: string | undefined;
  /** This sample in place of the last one of an earlier day: one that was drawn wrongly, and again, is no round. */
  sample?: string | undefined;
  /** Names, addresses, codes or ids. */
  given: readonly string[];
}

export interface LastFailures {
  /** By id of a target: what told that it failed. */
  failedBy: Map<string, Set<FailureSource>>;
  sources: SampleSources;
  /** What failed and is called like nothing there is to draw from. */
  unmatched: { source: FailureSource; name: string }[];
}

/** The body whose campaigns and samples are those of somebody who draws; null for who draws from everything. */
export const bodyOf = ({ reach }: Pick<RegistryMaker, 'reach'>): string | null =>
  reach.reach === 'all' ? null : reach.organization;

/** Who failed in the last round, of all there is to draw from. @throws AppError `not-found` for a campaign or sample beyond reach */
export async function lastFailures(
  { service, maker, transaction }: { service: Service; maker: RegistryMaker; transaction: Transaction<Tables> },
  targets: readonly NamedTarget[],
  { sources: wanted, campaign, sample, given }: FailuresWanted,
): Promise<LastFailures> {
  const told: LastFailures = {
    failedBy: new Map(),
    sources: { campaigns: [], sample: null, given: [...given] },
    unmatched: [],
  };
  const on = today(service);
  const inScope = new Set(targets.map(({ id }) => id));
  const add = (source: FailureSource, name: string, ids: readonly string[]): void => {
    if (ids.length === 0) told.unmatched.push({ source, name });
    for (const id of ids) told.failedBy.set(id, (told.failedBy.get(id) ?? new Set()).add(source));
  };
  if (wanted.includes('campaign') || campaign !== undefined) {
    const match = targetsOfUnits(targets, await namesOfBodies(transaction));
    for (const one of await campaignsOf(transaction, maker, campaign)) {
      const failed = failedUnits(await resultOfCampaign(service, one));
      for (const unit of failed) add('campaign', unit.unit, match(unit));
      const { id, title, assessedOn, resultSha256 } = one;
      told.sources.campaigns.push({ id, title, assessedOn, resultSha256, failed: failed.length });
    }
  }
  const last =
    wanted.includes('sample') || sample !== undefined ? await sampleOf(transaction, { maker, id: sample, on }) : null;
  if (last !== null) {
    const failed = await failedSince(transaction, last);
    // What has been closed since is not looked at any more, and nobody has to be told.
    for (const id of failed.filter((one) => inScope.has(one))) add('sample', id, [id]);
    told.sources.sample = { ...last, failed: failed.length };
  }
  const called = targetsCalled(targets);
  for (const name of given) add('given', name, called(name));
  return told;
}

async function campaignsOf(transaction: Transaction<Tables>, maker: RegistryMaker, id: string | undefined) {
  if (id === undefined) return newestCampaigns(transaction, bodyOf(maker));
  const found = (await campaignsWithin(transaction, maker.reach)).filter((one) => one.id === id);
  if (found.length === 0) throw new AppError('not-found');
  return found;
}

async function sampleOf(
  transaction: Transaction<Tables>,
  { maker, id, on }: { maker: RegistryMaker; id: string | undefined; on: string },
) {
  if (id === undefined) return lastSampleOf(transaction, { organizationId: bodyOf(maker), before: on });
  const [found] = await samplesWithin(transaction, maker.reach, { id, sort: 'newest', after: null, limit: 1 });
  if (found === undefined) throw new AppError('not-found');
  return { id: found.id, drawnAt: found.drawnAt };
}
