import { AppError } from '../../../core/model/app-error.ts';
import type { Calls } from '../endpoints.ts';
import type { ServerClient } from './open-client.ts';

export type RemoteDates = Calls['listCampaignDates']['reply']['items'][number];
type Given = Omit<Calls['createCampaignDates']['input']['body'], 'organizationId'>;

/** All of them, page by page. */
export async function allCampaignDates(client: ServerClient): Promise<RemoteDates[]> {
  const found: RemoteDates[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await client.call('listCampaignDates', { query: { cursor, limit: 200 } });
    found.push(...page.items);
    if (page.next === null) return found;
    cursor = page.next;
  }
}

/** For the office of that full name. @throws AppError `not-found` */
export async function createCampaignDates(
  client: ServerClient,
  { office, ...days }: Given & { office: string },
): Promise<void> {
  const { items } = await client.call('listOrganizations', { query: {} });
  const found = items.find(({ fullName }) => fullName === office);
  if (found === undefined) throw new AppError('not-found');
  await client.call('createCampaignDates', { body: { organizationId: found.id, ...days } });
}

/** @throws AppError `not-found` */
export async function deleteCampaignDates(client: ServerClient, id: string): Promise<void> {
  const found = (await allCampaignDates(client)).find((one) => one.id === id);
  if (found === undefined) throw new AppError('not-found');
  await client.call('deleteCampaignDates', { params: { id }, query: { version: found.version } });
}
