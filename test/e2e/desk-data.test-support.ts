import { chinaDay } from '../../src/core/model/china-day.ts';
import { dateBefore } from '../../src/core/model/calendar-date.ts';
import { newId } from '../../src/server/runtime/new-id.ts';
import { countAnew } from '../../src/server/store/findings/count-anew.ts';
import { insertOrganization } from '../../src/server/store/organizations.ts';
import type { Service } from '../../src/server/usecases/service.ts';

/** What the desk has to show: websites of a made-up city with a year of visits, sections, problems and an inspection. */
export interface DeskData {
  /** Ids of the websites, by name. */
  sites: ReadonlyMap<string, string>;
}

const BODIES = ['示例市人民政府', '示例市教育局', '东湖区人民政府', '西岭县人民政府', '示例市统计局'] as const;

interface MadeSite {
  name: string;
  body: (typeof BODIES)[number];
  host: string;
  code: string;
  /** Failed visits of each of the last days, the newest first; null: nobody visited. */
  failed: readonly number[] | null;
}

/** One of each health. */
const SITES: readonly MadeSite[] = [
  { name: '示例市人民政府门户网站', body: BODIES[0], host: 'www.city', code: '4499000001', failed: [0, 0, 1] },
  { name: '示例市教育局网站', body: BODIES[1], host: 'edu', code: '4499000012', failed: [5, 4] },
  { name: '东湖区人民政府门户网站', body: BODIES[2], host: 'www.donghu', code: '4499020001', failed: [2, 1, 2] },
  { name: '西岭县人民政府门户网站', body: BODIES[3], host: 'www.xiling', code: '4499210001', failed: [] },
  { name: '示例市统计局网站', body: BODIES[4], host: 'tjj', code: '4499000031', failed: null },
];

export async function fillDesk(service: Service): Promise<DeskData> {
  const bodies = await addBodies(service);
  const sites = new Map<string, string>();
  for (const site of SITES) {
    const id = newId();
    sites.set(site.name, id);
    await addSite(service, { ...site, id, organizationId: bodies.get(site.body) ?? '' });
  }
  const first = sites.get(SITES[0]?.name ?? '') ?? '';
  await addSections(service, first);
  await addProblems(service, first);
  return { sites };
}

async function addBodies({ database }: Service): Promise<Map<string, string>> {
  const office = await database
    .selectFrom('organizations')
    .select('id')
    .where('isOffice', '=', true)
    .executeTakeFirstOrThrow();
  const bodies = new Map<string, string>();
  for (const [index, fullName] of BODIES.entries()) {
    const id = newId();
    bodies.set(fullName, id);
    const place = { parentId: office.id, officialOrder: 900 + index, region: '449900', isOffice: false };
    await insertOrganization(database, { id, fullName, shortName: fullName.slice(0, 6), ...place });
  }
  return bodies;
}

async function addSite(
  { database, clock }: Service,
  { id, organizationId, name, host, code, failed }: MadeSite & { id: string; organizationId: string },
): Promise<void> {
  await database
    .insertInto('targets')
    .values({ id, kind: 'website', organizationId, name, status: 'normal' })
    .execute();
  const status = { targetId: id, since: '2019-04-01', status: 'normal', reason: '' };
  await database.insertInto('targetStatuses').values(status).execute();
  const standing = { class: 'portal' as const, level: 'city' as const, icp: '', police: '', servesPublic: true };
  const runners = { supervisor: '', operator: '', address: '', hosts: [] };
  const homeUrl = `http://${host}.example.gov.cn/`;
  await database
    .insertInto('websites')
    .values({ targetId: id, homeUrl, identificationCode: code, ...standing, ...runners })
    .execute();
  if (failed === null) return;
  const today = chinaDay(clock.moment()) ?? '';
  const days = Array.from({ length: 300 }, (_, back) => {
    const bad = failed[back] ?? (back % 61 === 40 ? 2 : 0);
    const isShort = back % 97 === 50;
    return {
      targetId: id,
      day: dateBefore(today, { amount: back, unit: 'days' }),
      open: isShort ? 6 : 24 - bad,
      failed: bad,
      void: isShort ? 18 - bad : 0,
      totalMs: 24 * 310,
      slowestMs: 1900,
      certificateDays: 45,
    };
  });
  await database.insertInto('probeDays').values(days).execute();
}

async function addSections({ database, clock }: Service, targetId: string): Promise<void> {
  const today = chinaDay(clock.moment()) ?? '';
  const rows = [
    ['要闻动态', '动态要闻', 2, 14, true],
    ['通知公告', '通知公告', 40, 30, true],
    ['政策解读', '政策解读', 61, 180, null],
    ['领导信息', '领导信息', null, null, null],
  ] as const;
  await database
    .insertInto('sections')
    .values(
      rows.map(([name, kind, age, longestAge, isExpected], index) => ({
        id: newId(),
        targetId,
        name,
        url: `http://www.city.example.gov.cn/column${index + 1}/`,
        kind,
        longestAge,
        isExpected,
        newest: age === null ? null : dateBefore(today, { amount: age, unit: 'days' }),
        entries: age === null ? 0 : 20,
        seenAt: clock.moment(),
      })),
    )
    .execute();
}

interface MadeProblem {
  check: string;
  indicator: string;
  message: string;
  isVeto: boolean;
  decision: 'open' | 'proposed' | 'confirmed' | 'dismissed';
}

const PROBLEMS: readonly MadeProblem[] = [
  { check: 'broken-links', indicator: '链接可用性', message: '链接打不开：404', isVeto: false, decision: 'open' },
  {
    check: 'broken-links',
    indicator: '链接可用性',
    message: '链接打不开：域名不存在',
    isVeto: false,
    decision: 'open',
  },
  { check: 'broken-links', indicator: '链接可用性', message: '附件打不开：404', isVeto: false, decision: 'confirmed' },
  { check: 'stale-home-page', indicator: '首页更新', message: '首页两周没有更新', isVeto: true, decision: 'open' },
  {
    check: 'site-unreachable',
    indicator: '站点无法访问',
    message: '站点有 5 次打不开',
    isVeto: true,
    decision: 'open',
  },
  { check: 'blank-sections', indicator: '空白栏目', message: '正文是测试内容', isVeto: false, decision: 'dismissed' },
];

async function addProblems({ database, clock }: Service, targetId: string): Promise<void> {
  const moment = clock.moment();
  const inspection = newId();
  await database
    .insertInto('inspections')
    .values({
      id: inspection,
      targetId,
      depth: 'full',
      reason: 'plan',
      askedBy: null,
      state: 'done',
      createdAt: moment,
      beganAt: moment,
      endedAt: moment,
      attempt: 1,
      worker: 'test',
      leasedUntil: null,
      progress: null,
      cancelAskedAt: null,
      resultSha256: '0'.repeat(64),
      manifestSha256: '0'.repeat(64),
      endReason: 'finished',
      isComplete: true,
      pages: 1286,
      trouble: null,
    })
    .execute();
  const rows = PROBLEMS.map(({ check, indicator, message, isVeto, decision }, index) => {
    const problem = `http://www.city.example.gov.cn/page${index + 1}.html`;
    const quote = index === 3 ? null : `见《关于第 ${index + 1} 批公示的通知》`;
    return {
      id: newId(),
      targetId,
      checkId: check,
      checkVersion: 1,
      indicators: [indicator],
      isVeto,
      problem,
      problemKey: newId(),
      outcome: 'failed' as const,
      about: JSON.stringify({ 部位: index % 2 === 0 ? '首页' : '其他页面' }),
      message: JSON.stringify({ zh: message, en: message }),
      evidence: JSON.stringify([
        { url: `http://www.city.example.gov.cn/column1/`, quote, at: moment, sha256: 'ab'.repeat(32) },
      ]),
      measured: null,
      decision,
      adjusted: null,
      openedAt: moment,
      seenAt: moment,
      changedAt: moment,
      goneAt: null,
      openedIn: inspection,
      seenIn: inspection,
      foundBy: null,
    };
  });
  await database.insertInto('findings').values(rows).execute();
  await database.transaction().execute(async (transaction) => countAnew(transaction, [targetId]));
}
