import { noteMetHosts } from '../../../../src/server/store/registry/met-hosts.ts';
import { found, inspect } from '../findings/findings.test-support.ts';
import { ACCOUNTS, BODIES, importFile, SITES } from '../registry/registry.test-support.ts';
import type { Client, TestService } from '../test-service.test-support.ts';
import type { Pool } from './description.test-support.ts';

const DAY = 86_400_000;
const MOMENT = '2026-11-28T09:00:00+08:00';

/** Makes one of everything that there may be, so that requests are about something; gives the ids. */
export async function makeGround(service: TestService, admin: Client): Promise<Pool> {
  const { database } = service.service;
  for (const table of [BODIES, SITES, ACCOUNTS]) await importFile(service, admin, table);
  const post = async (path: string, body: unknown) => {
    const answer = await service.as(admin, { method: 'POST', path, body });
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const [organization] = await idsOf('organizations');
  const websites = await database.selectFrom('websites').select('targetId').execute();
  const [target = ''] = websites.map(({ targetId }) => targetId);
  await inspect(service, target, { findings: [found('http://x/1'), found('http://x/2')] });
  await database.transaction().execute(async (transaction) =>
    noteMetHosts(transaction, {
      targetId: target,
      moment: MOMENT,
      met: [
        {
          host: 'a.xiangqiao.example.gov.cn',
          url: 'http://a.xiangqiao.example.gov.cn/',
          page: 'http://x/',
          answers: true,
        },
      ],
    }),
  );
  await post(`/api/targets/${target}/sections`, {
    name: '新闻',
    kind: '新闻',
    url: 'http://www.xiangqiao.example.gov.cn/news/',
    longestAge: null,
    isExpected: null,
  });
  await post('/api/findings', { targetId: target, indicator: '内容', message: '有问题' });
  await post('/api/users', { login: 'unit.user', name: '某某', roles: ['auditor'], organizationId: null });
  await post('/api/tokens', {
    name: 'x',
    scopes: null,
    expiresOn: new Date(Date.now() + 30 * DAY).toISOString().slice(0, 10),
  });
  await post('/api/registry/samples', { share: 1 });
  const first = { organizationId: organization, title: '考评', firstDay: '2026-12-01', lastDay: '2026-12-02' };
  await post('/api/campaign-dates', first);
  const channel = {
    organizationId: organization,
    kind: 'webhook',
    name: 'x',
    url: 'http://127.0.0.1:9/',
    causes: ['down'],
  };
  await post('/api/alert-channels', channel);
  await post('/api/review-rules', { targetId: target, check: 'broken-links', urlPattern: 'http://y/*', reason: 'x' });

  async function idsOf(table: keyof typeof TABLES): Promise<string[]> {
    const rows = await database.selectFrom(TABLES[table]).select('id').execute();
    return rows.map(({ id }) => id);
  }
  const names = Object.keys(TABLES) as (keyof typeof TABLES)[];
  const pool: Record<string, string[]> = {};
  for (const name of names) {
    pool[name] = await idsOf(name);
    if (pool[name].length === 0) throw new Error(`there is nothing of ${name}`);
  }
  // The one whose session all of this needs.
  const others = await database.selectFrom('users').select('id').where('login', '!=', 'admin').execute();
  return {
    ...pool,
    users: others.map(({ id }) => id),
    registry: pool['samples'] ?? [],
    organizationId: pool['organizations'] ?? [],

    organization: pool['organizations'] ?? [],
    into: pool['organizations'] ?? [],
    targetId: pool['targets'] ?? [],
    target: pool['targets'] ?? [],
    campaign: pool['campaigns'] ?? [],
  };
}

/** Tables by the first word of the address of what stands in them. */
const TABLES = {
  organizations: 'organizations',
  targets: 'targets',
  sections: 'sections',
  findings: 'findings',
  inspections: 'inspections',
  campaigns: 'campaigns',
  tokens: 'apiTokens',
  samples: 'samples',
  'campaign-dates': 'campaignDates',
  'alert-channels': 'alertChannels',
  'review-rules': 'reviewRules',
  'unregistered-hosts': 'metHosts',
} as const;
