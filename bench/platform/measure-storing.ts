import { newId } from '../../src/server/runtime/new-id.ts';
import { type InspectedTarget, storeFindings } from '../../src/server/usecases/findings/store-findings.ts';
import { makeSites } from './make-sites.ts';
import type { Figure, Platform } from './platform.ts';

/** Findings of one site with very many dead links. */
const MOST = 100_000;

/** Storing the findings of one inspection: all of them new, and all of them known. */
export async function measureStoring({ size, database, service }: Platform): Promise<Figure[]> {
  const known = await database.selectFrom('websites').select('targetId').limit(1).execute();
  const targetId = known[0]?.targetId ?? (await makeSites(database, size.sites, 1))[0] ?? '';
  const count = Math.min(MOST, size.findings);
  const store = async () => {
    const moment = service.clock.moment();
    const inspected = { targetId, inspectionId: newId(), moment, result: resultOf(count, moment) };
    const begun = performance.now();
    const changes = await database
      .transaction()
      .execute(async (transaction) =>
        storeFindings(transaction, service, { ...inspected, isComplete: true, wasVisited: () => true }),
      );
    return { changes, seconds: (performance.now() - begun) / 1000 };
  };
  const first = await store();
  const second = await store();
  return [
    {
      what: `${first.changes.opened} new findings of one inspection stored`,
      measured: `${first.seconds.toFixed(1)} s`,
    },
    { what: `${second.changes.still} known findings renewed`, measured: `${second.seconds.toFixed(1)} s` },
  ];
}

function resultOf(count: number, at: string): InspectedTarget['result'] {
  const site = 'https://www.example.gov.cn';
  const findings = Array.from({ length: count }, (_, index) => ({
    check: 'broken-links',
    version: 1,
    outcome: 'failed' as const,
    problem: `${site}/content/post_${index}.html`,
    about: { 部位: '其他页面', 性质: '链接' },
    message: { zh: `链接 ${index} 打不开（404）`, en: `link ${index} cannot be opened (404)` },
    evidence: [
      { url: `${site}/list_${index % 1000}.html`, quote: '关于印发某某办法的通知', at, sha256: 'a'.repeat(64) },
    ],
  }));
  const result = {
    inspection: { target: { home: `${site}/` } },
    checks: { 'broken-links': 1 },
    indicators: [],
    scheme: null,
  };
  return { ...result, findings, screenshots: [] };
}
