import { siteNamed as chooseSite } from '../../usecases/inspections/site-named.ts';
import type { Calls } from '../endpoints.ts';
import type { ServerClient } from './open-client.ts';

export type RemoteInspection = Calls['listInspections']['reply']['items'][number];
type Wanted = NonNullable<Calls['listInspections']['input']['query']>;

/** The registered site that somebody means. @throws AppError `not-found` */
export async function siteNamed(client: ServerClient, given: string): Promise<{ id: string; name: string }> {
  return chooseSite(given, async (text) => {
    const { items } = await client.call('listTargets', { query: { kind: 'website', text } });
    return items;
  });
}

/** The newest inspections, so many at most. */
export async function newestInspections(
  client: ServerClient,
  { most, ...query }: Pick<Wanted, 'target' | 'state'> & { most: number },
): Promise<RemoteInspection[]> {
  const found: RemoteInspection[] = [];
  for (let cursor: string | undefined; found.length < most;) {
    const page = await client.call('listInspections', { query: { ...query, cursor, limit: Math.min(200, most) } });
    found.push(...page.items);
    if (page.next === null) break;
    cursor = page.next;
  }
  return found.slice(0, most);
}

/** Has a site looked at that is called as people call it. @throws AppError `not-found` */
export async function requestAt(
  client: ServerClient,
  { site, depth }: { site: string; depth: 'light' | 'full' },
): Promise<Calls['requestInspection']['reply'] & { name: string }> {
  const { id, name } = await siteNamed(client, site);
  return { name, ...(await client.call('requestInspection', { params: { id }, body: { depth } })) };
}
