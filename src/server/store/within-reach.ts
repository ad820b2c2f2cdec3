import { type RawBuilder, sql } from 'kysely';
import type { Reach } from '../../core/process/index.ts';

/** Which bodies somebody's right covers, for lists. */
export interface ReachOfLists {
  reach: Reach;
  /** The body that they belong to; null for none. */
  organization: string | null;
}

/** The condition on `organizations` by which a list holds what a right covers, and nothing else. */
export function withinReach({ reach, organization }: ReachOfLists): RawBuilder<boolean> {
  if (reach === 'all') return sql<boolean>`true`;
  if (organization === null) return sql<boolean>`false`;
  return reach === 'own'
    ? sql<boolean>`organizations.id = ${organization}`
    : sql<boolean>`organizations.lineage @> array[${organization}]::uuid[]`;
}
