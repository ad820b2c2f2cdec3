import type { Calls } from '../endpoints.ts';
import type { ServerClient } from './open-client.ts';

export type RemoteHost = Calls['listUnregisteredHosts']['reply']['items'][number];
type Wanted = NonNullable<Calls['listUnregisteredHosts']['input']['query']>;
type Answer = Calls['answerUnregisteredHost']['input']['body'];
type RefusedHost = Calls['answerUnregisteredHosts']['reply']['refused'][number];

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

/** Hosts that one request may name. */
const TOGETHER = 1000;

/** Says the same of many hosts, by their names. Gives those that were refused, each with why. */
export async function answerMetHosts(
  client: ServerClient,
  hosts: readonly string[],
  said: Omit<Answer, 'version'>,
): Promise<{ host: string; reason: RefusedHost['reason'] }[]> {
  const [only] = hosts;
  const query = { state: 'all', text: hosts.length === 1 ? only : undefined } as const;
  const known = new Map((await allMetHosts(client, query)).map((one) => [one.host, one]));
  const refused: { host: string; reason: RefusedHost['reason'] }[] = [];
  const meant = new Map<string, RemoteHost>();
  for (const host of hosts) {
    const one = known.get(host.toLowerCase());
    if (one === undefined) refused.push({ host, reason: 'not-found' });
    else meant.set(one.id, one);
  }
  const all = [...meant.values()];
  for (let from = 0; from < all.length; from += TOGETHER) {
    const part = all.slice(from, from + TOGETHER).map(({ id, version }) => ({ id, version }));
    const { refused: some } = await client.call('answerUnregisteredHosts', { body: { hosts: part, ...said } });
    refused.push(...some.map(({ id, reason }) => ({ host: meant.get(id)?.host ?? id, reason })));
  }
  return refused;
}
