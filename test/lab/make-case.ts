import { chanceOf } from './chance.ts';
import { type Mutation, type Planted } from './mutations/index.ts';
import { planSite, type SiteOptions } from './site/plan-site.ts';
import type { SitePlan } from './site/site-plan.ts';

/** A site with its mutations planted, and the key to it. */
export interface LabCase {
  plan: SitePlan;
  key: Planted;
}

/** Mutations are planted in the order in which they are given; places and kinds follow from the seed. */
export function makeCase(options: SiteOptions, mutations: readonly Mutation[]): LabCase {
  const plan = planSite(options);
  const taken = new Set<string>();
  const key: Planted = { faults: [], also: [] };
  for (const mutation of mutations) {
    const planted = mutation.plant({ site: plan, chance: chanceOf('mutation', options.seed, mutation.id), taken });
    key.faults.push(...planted.faults);
    key.also.push(...planted.also);
  }
  return { plan, key };
}
