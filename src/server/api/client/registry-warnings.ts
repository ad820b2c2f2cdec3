import type { Calls } from '../endpoints.ts';
import type { ServerClient } from './open-client.ts';

type Query = NonNullable<Calls['listRegistryWarnings']['input']['query']>;
type Warning = Calls['listRegistryWarnings']['reply']['items'][number];

/** All of them, page by page. */
export async function allRegistryWarnings(client: ServerClient, query: Pick<Query, 'code'>): Promise<Warning[]> {
  const found: Warning[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await client.call('listRegistryWarnings', { query: { ...query, cursor, limit: 200 } });
    found.push(...page.items);
    if (page.next === null) return found;
    cursor = page.next;
  }
}
