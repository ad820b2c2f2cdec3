import {
  type FindingFilter,
  type FindingPage,
  type FindingPlace,
  findingPlaces,
  findingsById,
  type ListedFinding,
} from '../../store/findings/list-findings.ts';
import type { Service, Who } from '../service.ts';
import { findingReach } from './finding-reach.ts';

export type { Adjustment, FindingFilter, FindingPlace, ListedFinding } from '../../store/findings/list-findings.ts';

/** Findings that somebody may see, and where the next page begins; null: the last page. */
export async function listFindings(
  { database }: Pick<Service, 'database'>,
  who: Omit<Who, 'user'>,
  { filter, page }: { filter: FindingFilter; page: FindingPage },
): Promise<{ findings: ListedFinding[]; next: FindingPlace | null }> {
  const reach = findingReach(who, 'read');
  const { places, end } = await findingPlaces(database, { reach, filter, page: { ...page, limit: page.limit + 1 } });
  const shown = places.slice(0, page.limit);
  const findings = await findingsById(
    database,
    shown.map(({ id }) => id),
  );
  return { findings, next: places.length > page.limit ? (shown.at(-1) ?? null) : end };
}
