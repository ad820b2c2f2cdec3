import { afterAll, beforeAll, expect, test } from 'vitest';
import { mayDo, type Right } from '../../../src/core/process/index.ts';
import { ENDPOINTS } from '../../../src/server/api/endpoints.ts';
import { ASKERS, type Offices, openOffices } from './offices.test-support.ts';
import { openTestService, STRANGER, type TestService } from './test-service.test-support.ts';

let service: TestService;
let campaign: string;
let offices: Offices;

beforeAll(async () => {
  service = await openTestService();
  const { database } = service.service;
  const row = await database.selectFrom('campaigns').select(['id', 'organizationId']).executeTakeFirstOrThrow();
  campaign = row.id;
  offices = await openOffices(service, row.organizationId);
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

const ANY_ID = '00000000-0000-4000-8000-000000000000';

/** What passes the schema, for endpoints that take a body. */
const BODIES: Record<string, unknown> = {
  setPassword: { old: 'x', next: 'y' },
  createTie: { password: 'x' },
  createUser: { login: 'somebody', name: 'x', roles: ['auditor'], organizationId: null },
  changeUser: { version: 1 },
  createToken: { name: 'x', scopes: null, expiresOn: '2020-01-01' },
  createTarget: {},
  changeTarget: { version: 1 },
  createSection: { name: 'x', kind: 'x', url: 'x', longestAge: null, isExpected: null },
  changeSection: { version: 1 },
  changeTargetStatus: { version: 1, status: 'x', since: '2020-01-01', reason: 'x' },
  drawTargets: { share: 0.3 },
  answerUnregisteredHost: { version: 1, answer: 'not-ours', reason: 'x' },
  answerUnregisteredHosts: { hosts: [{ id: ANY_ID, version: 1 }], answer: 'not-ours', reason: 'x' },
  createOrganization: {},
  changeOrganization: { version: 1, organization: {} },
  mergeOrganization: { version: 1, into: ANY_ID, on: '2020-01-01', reason: 'x' },
  putContacts: { version: 1, contacts: [] },
  eraseContact: { name: 'x' },
  requestInspection: { depth: 'light' },
  reviewFindings: { chosen: { findings: [{ id: ANY_ID, version: 1 }] }, verb: 'confirm', reason: '' },
  createReviewRule: { check: 'x', reason: 'x' },
  createFinding: { targetId: ANY_ID, indicator: 'x', message: 'x' },
  createAccountLooks: { looks: [{ targetId: ANY_ID, newest: '2020-01-01' }] },
  closeFinding: { version: 1, reason: 'x' },
  revokeReviewRule: { version: 1 },
  createCampaignDates: { organizationId: ANY_ID, title: 'x', firstDay: '2026-12-01', lastDay: '2026-12-02' },
  changeCampaignDates: { version: 1 },
  createAlertChannel: {
    organizationId: '00000000-0000-0000-0000-000000000000',
    kind: 'mail',
    name: 'x',
    causes: ['down'],
  },
  changeAlertChannel: { version: 1 },
};

const QUERIES: Record<string, string> = {
  previewUsersImport: '?name=x.csv',
  importUsers: '?name=x.csv',
  importAccountLooks: '?name=x.csv',
  previewBackOffice: '?name=x.csv&kind=messages',
  importBackOffice: '?name=x.csv&kind=messages',
  deleteCampaignDates: '?version=1',
  deleteAlertChannel: '?version=1',
  explainUnit: '?class=portal&unit=x',
  previewRegistryImport: '?name=x.csv',
  importRegistry: '?name=x.csv&basis=x',
};

/** Endpoints that are about no object of a body. */
const FOR_ONESELF = [
  'signIn',
  'showSession',
  'showWays',
  'signOut',
  'setPassword',
  'showTie',
  'createTie',
  'deleteTie',
  'showSetup',
  'setUpAccount',
  'listCampaigns',
  'listChecks',
  'listIndicators',
];

/** What is tried by every role at every place in a test of its own. */
const ELSEWHERE = [
  'listCampaignDates',
  'createCampaignDates',
  'changeCampaignDates',
  'deleteCampaignDates',
  'listFindings',
  'showFinding',
  'reviewFindings',
  'createFinding',
  'listAccountLooks',
  'createAccountLooks',
  'importAccountLooks',
  'addFindingPicture',
  'showFindingPicture',
  'showFindingPage',
  'closeFinding',
  'exportFindings',
  'previewBackOffice',
  'importBackOffice',
  'listReviewRules',
  'createReviewRule',
  'revokeReviewRule',
  'listUsers',
  'createUser',
  'changeUser',
  'resetPassword',
  'previewUsersImport',
  'importUsers',
  'createToken',
  'listTokens',
  'deleteToken',
  'listTargets',
  'showTarget',
  'createTarget',
  'changeTarget',
  'changeTargetStatus',
  'listSections',
  'createSection',
  'changeSection',
  'listOrganizations',
  'createOrganization',
  'changeOrganization',
  'mergeOrganization',
  'showOrganizationPast',
  'showOrganization',
  'putContacts',
  'eraseContact',
  'exportContacts',
  'previewContactsImport',
  'importContacts',
  'previewRegistryImport',
  'importRegistry',
  'exportRegistry',
  'showRegistryTemplate',
  'drawTargets',
  'listSamples',
  'showSample',
  'exportSample',
  'listRegistryWarnings',
  'listUnregisteredHosts',
  'answerUnregisteredHost',
  'answerUnregisteredHosts',
  'showAvailability',
  'listNearVeto',
  'listInspections',
  'showInspection',
  'requestInspection',
  'cancelInspection',
  'watchInspection',
  'readInspectionReport',
  'listAlerts',
  'listAlertChannels',
  'createAlertChannel',
  'changeAlertChannel',
  'deleteAlertChannel',
  'testAlertChannel',
  'showOverview',
  'listTargetHealth',
  'listEvents',
];

test('every endpoint is tried here', () => {
  expect([...FOR_ONESELF, ...ELSEWHERE, ...Object.keys(ABOUT_CAMPAIGN)].toSorted()).toEqual(
    ENDPOINTS.map(({ id }) => id).toSorted(),
  );
});

test('nobody gets anything without signing in', async () => {
  for (const { id, method, path, access } of ENDPOINTS) {
    if (access === 'open') continue;
    const filled = path.replace(':id', campaign).replace(':name', 'ranking.csv').replace(':sha256', '0'.repeat(64));
    const body = BODIES[id];
    const query = QUERIES[id] ?? '';
    const { status } = await service.as(STRANGER, { method, path: filled + query, body });
    expect(status, `${method} ${path}`).toBe(401);
  }
});

test.each(ASKERS)('%s who stands %s sees exactly what the table of rights gives', async (role, place) => {
  const client = offices.client(role, place);
  const asker = { roles: [role], organization: offices.bodies.get(place) ?? null, scopes: null };
  const lineage = offices.lineage('own');
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
