import { AppError } from '../../../core/model/app-error.ts';
import type { Calls } from '../endpoints.ts';
import type { ServerClient } from './open-client.ts';

export type RemoteInspection = Calls['listInspections']['reply']['items'][number];
type Wanted = NonNullable<Calls['listInspections']['input']['query']>;

/** The registered site that somebody means: by identifier, address, code or name. @throws AppError `not-found` */
export async function siteNamed(client: ServerClient, given: string): Promise<{ id: string; name: string }> {
  const text = given.replace(/\/+$/, '');
  const { items } = await client.call('listTargets', {
    query: { kind: 'website', text: isId(given) ? undefined : text },
  });
  if (isId(given)) return { id: given, name: given };
  const same = items.filter(({ name, url, identificationCode }) =>
    [name, url.replace(/\/+$/, ''), identificationCode].includes(text),
  );
  const [found, ...others] = same.length === 0 ? items : same;
  if (found === undefined || others.length > 0) throw new AppError('not-found');
  return found;
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

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
