import { sql } from 'kysely';
import { newId } from '../../src/server/runtime/new-id.ts';
import { type FindingFilter, listFindings } from '../../src/server/usecases/findings/list-findings.ts';
import type { Service, Who } from '../../src/server/usecases/service.ts';
import type { Figure } from './platform.ts';
import { timesOf } from './times.ts';

/** Websites that the findings are of, and those of a small city office among them. */
const TARGETS = 2000;
const OF_CITY = 20;
const ROUNDS = 100;
/** Findings that are made in one statement. */
const PIECE = 20_000;

/** How long lists of findings take among very many, for an administrator and for an office with few of the websites. */
export async function measureFindings(
  service: Pick<Service, 'database'>,
  count = 1_000_000,
  onPlan: (what: string, plan: string) => void = () => undefined,
): Promise<Figure[]> {
  const { city, target } = await makeFindings(service, count);
  const askers: [who: string, Who][] = [
    ['administrator', whoIs('administrator', null)],
    [`office with ${OF_CITY} of ${TARGETS} sites`, whoIs('office', city)],
    [`unit with ${OF_CITY} of ${TARGETS} sites`, whoIs('unit-editor', city)],
  ];
  const filters: Record<string, FindingFilter> = {
    all: {},
    'one target': { target },
    'one check': { check: 'slow-pages' },
    'rare check': { check: 'no-https' },
    'open and present': { decision: 'open', presence: 'present' },
    confirmed: { decision: 'confirmed' },
    'confirmed, rare check': { decision: 'confirmed', check: 'no-https' },
    vetoes: { veto: true },
    'vetoes, open': { veto: true, decision: 'open', presence: 'present' },
    'a person has to judge': { outcome: 'cantTell' },
    gone: { presence: 'gone' },
    'one city': { organization: city },
    text: { text: 'post_12345.html' },
  };
  const figures: Figure[] = [];
  for (const [who, asker] of askers)
    for (const [name, filter] of Object.entries(filters))
      for (const sort of ['changed', 'opened'] as const) {
        const times: number[] = [];
        let after = null;
        for (let round = 0; round < ROUNDS; round++) {
          const begun = performance.now();
          const { next } = await listFindings(service, asker, { filter, page: { sort, limit: 50, after } });
          times.push(performance.now() - begun);
          after = round % 10 === 9 ? null : next;
        }
        const what = `${who}: ${name}, by ${sort}, among ${count}`;
        figures.push({ what, measured: timesOf(times) });
        onPlan(what, timesOf(times));
      }
  const { rows } = await sql<{ bytes: number }>`
    select pg_total_relation_size('findings') / count(*) as bytes from findings`.execute(service.database);
  return [...figures, { what: 'a finding on disk', measured: `${rows[0]?.bytes ?? 0} B` }];
}

function whoIs(role: Who['roles'][number], organization: string | null): Who {
  const user = { id: newId(), organizationId: organization, roles: [role] } as unknown as Who['user'];
  return { user, roles: [role], organization, scopes: null, address: 'local', csrf: null };
}

/** Findings of a city and of all others; each website's were seen at one moment, as inspections leave them. */
async function makeFindings({ database }: Pick<Service, 'database'>, count: number) {
  const [city, others] = [newId(), newId()];
  for (const [id, name] of [
    [city, '某市'],
    [others, '其他'],
  ] as const)
    await sql`insert into organizations (id, parent_id, lineage, full_name, short_name, region, official_order, is_office)
      values (${id}, null, ${[id]}::uuid[], ${`${name} ${id}`}, ${name}, '', 1, true)`.execute(database);
  const targets = Array.from({ length: TARGETS }, () => newId());
  await sql`insert into targets (id, kind, organization_id, name, status)
    select id, 'website', case when number % ${TARGETS / OF_CITY} = 1 then ${city}::uuid else ${others}::uuid end,
      '网站' || number, 'normal'
    from unnest(${targets}::uuid[]) with ordinality as given (id, number)`.execute(database);
  for (let from = 1; from <= count; from += PIECE)
    await sql`insert into findings (id, target_id, check_id, check_version, indicators, is_veto, problem, problem_key, outcome,
      about, message, evidence, presence, decision, opened_at, seen_at, changed_at, gone_at)
    select gen_random_uuid(), target, check_id, 1, '{}', check_id = 'site-unreachable', url,
      md5(url)::uuid, case when number % 19 = 0 then 'cantTell' else 'failed' end,
      '{"部位": "其他页面"}', jsonb_build_object('zh', '打不开：' || url, 'en', url),
      jsonb_build_array(jsonb_build_object('url', url, 'quote', null, 'at', seen, 'sha256', null)),
      case when number % 7 = 0 then 'gone' else 'present' end,
      case when number % 47 = 0 then 'confirmed' when number % 31 = 0 then 'dismissed' else 'open' end,
      seen - interval '30 days', seen, seen, case when number % 7 = 0 then seen end
    from generate_series(${from}::int, ${Math.min(count, from + PIECE - 1)}::int) as series (number)
    cross join lateral (select (${targets}::uuid[])[1 + number % ${TARGETS}] as target,
      timestamptz '2026-11-28 00:00+08' + ((number % ${TARGETS}) * 7919 % 86400) * interval '1 second' as seen,
      'https://www.example.gov.cn/content/post_' || number || '.html' as url,
      case when number % 4999 = 3 then 'site-unreachable' when number % 2999 = 7 then 'no-https'
        when number % 3 = 0 then 'slow-pages' else 'broken-links' end as check_id) made`.execute(database);
  await sql`vacuum analyze findings`.execute(database);
  return { city, target: targets[1] ?? '' };
}
