import { AppError } from '../../../core/model/app-error.ts';
import type { Calls } from '../endpoints.ts';
import type { ServerClient } from './open-client.ts';

export type RemoteHost = Calls['listUnregisteredHosts']['reply']['items'][number];
type Wanted = NonNullable<Calls['listUnregisteredHosts']['input']['query']>;
type Answer = Calls['answerUnregisteredHost']['input']['body'];

/** All of them, page by page. */
export async function allMetHosts(client: ServerClient, query: Pick<Wanted, 'state' | 'text'>): Promise<RemoteHost[]> {
  const found: RemoteHost[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await client.call('listUnregisteredHosts', { query: { ...query, cursor, limit: 200 } });
    found.push(...page.items);
    if (page.next === null) return found;
    cursor = page.next;
  }
}

/** @throws AppError `not-found` */
export async function answerMetHost(
  client: ServerClient,
  { host, ...said }: Omit<Answer, 'version'> & { host: string },
): Promise<void> {
  const known = (await allMetHosts(client, { state: 'all', text: host })).find(
    (one) => one.host === host.toLowerCase(),
  );
  if (known === undefined) throw new AppError('not-found');
  const { id, version } = known;
  await client.call('answerUnregisteredHost', { params: { id }, body: { version, ...said } });
}
