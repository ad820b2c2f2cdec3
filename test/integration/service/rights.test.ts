import { afterAll, beforeAll, expect, test } from 'vitest';
import { mayDo, type Right, type Role, ROLES } from '../../../src/core/process/index.ts';
import { ENDPOINTS } from '../../../src/server/api/endpoints.ts';
import { newId } from '../../../src/server/runtime/new-id.ts';
import { hashPassword } from '../../../src/server/runtime/secrets.ts';
import { insertOrganization } from '../../../src/server/store/organizations.ts';
import { insertUser } from '../../../src/server/store/users.ts';
import { type Client, openTestService, OWN_PASSWORD, STRANGER, type TestService } from './test-service.test-support.ts';

/** Where somebody stands, seen from the body that the object belongs to. */
const PLACES = ['above', 'own', 'below', 'other', 'none'] as const;
type Place = (typeof PLACES)[number];

let service: TestService;
let campaign: string;
let lineage: string[];
const places = new Map<Place, string | null>([['none', null]]);
const clients = new Map<string, Client>();

beforeAll(async () => {
  service = await openTestService();
  const { database } = service.service;
  const row = await database.selectFrom('campaigns').select(['id', 'organizationId']).executeTakeFirstOrThrow();
  campaign = row.id;
  const own = row.organizationId;
  const body = (id: string, parentId: string | null, fullName: string) =>
    insertOrganization(database, {
      id,
      parentId,
      fullName,
      shortName: fullName,
      region: '',
      officialOrder: 0,
      isOffice: true,
    });
  const [above, below, other] = [newId(), newId(), newId()];
  await body(above, null, '上级办公室');
  await database
    .updateTable('organizations')
    .set({ parentId: above, lineage: [above, own] })
    .where('id', '=', own)
    .execute();
  await body(below, own, '下级办公室');
  await body(other, null, '别处办公室');
  lineage = [above, own];
  for (const [place, id] of [
    ['above', above],
    ['own', own],
    ['below', below],
    ['other', other],
  ] as const)
    places.set(place, id);
  const hash = await hashPassword(OWN_PASSWORD);
  for (const role of ROLES) {
    for (const place of PLACES) {
      const login = `${role}.${place}`;
      const organizationId = places.get(place) ?? null;
      const account = {
        id: newId(),
        login,
        name: login,
        organizationId,
        roles: [role],
        mustChange: false,
        isDisabled: false,
      };
      await insertUser(database, account, hash);
      clients.set(login, await service.signIn(login, OWN_PASSWORD));
    }
  }
});
afterAll(async () => service.end());

/** A request to each endpoint that is about one campaign, and what it needs. */
const ABOUT_CAMPAIGN: Record<string, { path(): string; needs: Right[] }> = {
  showRanking: { path: () => `/api/campaigns/${campaign}/ranking`, needs: [{ action: 'read', object: 'campaign' }] },
  explainUnit: {
    path: () => `/api/campaigns/${campaign}/explanation?class=portal&unit=${encodeURIComponent('湘桥区人民政府')}`,
    needs: [{ action: 'read', object: 'campaign' }],
  },
  readCampaignFile: {
    path: () => `/api/campaigns/${campaign}/files/ranking.csv`,
    needs: [
      { action: 'read', object: 'campaign' },
      { action: 'export', object: 'campaign' },
    ],
  },
};

/** Endpoints that are about no object of a body. */
const FOR_ONESELF = ['signIn', 'showSession', 'signOut', 'setPassword', 'listCampaigns'];

const ASKERS = ROLES.flatMap((role) => PLACES.map((place): [Role, Place] => [role, place]));

test('every endpoint is tried here', () => {
  expect([...FOR_ONESELF, ...Object.keys(ABOUT_CAMPAIGN)].toSorted()).toEqual(ENDPOINTS.map(({ id }) => id).toSorted());
});

test('nobody gets anything without signing in', async () => {
  for (const { id, method, path, access } of ENDPOINTS) {
    if (access === 'open') continue;
    const filled = path.replace(':id', campaign).replace(':name', 'ranking.csv');
    const body = method === 'PUT' ? { old: 'x', next: 'y' } : undefined;
    const query = id === 'explainUnit' ? '?class=portal&unit=x' : '';
    const { status } = await service.as(STRANGER, { method, path: filled + query, body });
    expect(status, `${method} ${path}`).toBe(401);
  }
});

test.each(ASKERS)('%s who stands %s sees exactly what the table of rights gives', async (role, place) => {
  const client = clients.get(`${role}.${place}`) ?? STRANGER;
  const asker = { roles: [role], organization: places.get(place) ?? null, scopes: null };
  const list = await service.as(client, { path: '/api/campaigns' });
  const isListed = list.status === 200 && JSON.stringify(list.body).includes(campaign);
  expect(isListed).toBe(mayDo(asker, { action: 'read', object: 'campaign' }, lineage));
  for (const [id, { path, needs }] of Object.entries(ABOUT_CAMPAIGN)) {
    const { status, body } = await service.as(client, { path: path() });
    const isAllowed = needs.every((right) => mayDo(asker, right, lineage));
    expect(status === 200, `${id}: ${status}`).toBe(isAllowed);
    // What is refused tells nothing of what there is.
    if (!isAllowed) expect(JSON.stringify(body), id).not.toContain('潮州');
  }
});

test('nothing of all this was a fault of ours', () => {
  expect(service.bugs).toEqual([]);
});
