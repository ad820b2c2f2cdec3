import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { newId } from '../../src/server/runtime/new-id.ts';
import type { Finding, InspectionResult } from '../../src/core/model/inspection-result.ts';
import { readFound, writeFound } from '../../src/server/usecases/inspections/found-file.ts';
import { storeFindings } from '../../src/server/usecases/findings/store-findings.ts';
import {
  findingsToInsert,
  insertFindings,
  type WrittenFinding,
} from '../../src/server/store/findings/write-findings.ts';
import { makeSites } from './make-sites.ts';
import type { Figure, Platform } from './platform.ts';

/** Findings of one site with very many dead links. */
const MOST = 100_000;

/** Storing the findings of one inspection: all of them new, and all of them known. */
export async function measureStoring({ size, database, service }: Platform): Promise<Figure[]> {
  const known = await database.selectFrom('websites').select('targetId').limit(1).execute();
  const targetId = known[0]?.targetId ?? (await makeSites(database, size.sites, 1))[0] ?? '';
  const count = Math.min(MOST, size.findings);
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-bench-storing-'));
  // As the process that inspected leaves it.
  const found = join(folder, 'found.jsonl');
  const store = async () => {
    const moment = service.clock.moment();
    // Of a result, what storing reads of it.
    writeFound(found, resultOf(count, moment) as unknown as InspectionResult);
    const begun = performance.now();
    const { head, findings } = await readFound(found);
    const inspected = { targetId, inspectionId: newId(), moment, result: { ...head, findings } };
    const changes = await database
      .transaction()
      .execute(async (transaction) =>
        storeFindings(transaction, service, { ...inspected, isComplete: true, wasVisited: () => true }),
      );
    return { changes, seconds: (performance.now() - begun) / 1000 };
  };
  const first = await store();
  const second = await store();
  rmSync(folder, { recursive: true });
  const bare = await copyBare({ database }, { targetId, moment: service.clock.moment(), count });
  return [
    { what: `${count} rows of the same bytes into a table without an index`, measured: `${bare.toFixed(1)} s` },
    {
      what: `${first.changes.opened} new findings of one inspection stored`,
      measured: `${first.seconds.toFixed(1)} s`,
    },
    { what: `${second.changes.still} known findings renewed`, measured: `${second.seconds.toFixed(1)} s` },
  ];
}

/** What the database alone takes to be handed rows as long as these: nothing is looked up, and no index kept. Seconds. */
async function copyBare(
  { database }: Pick<Platform, 'database'>,
  { targetId, moment, count }: { targetId: string; moment: string; count: number },
): Promise<number> {
  const rest = {
    isTrial: false,
    isVeto: false,
    indicators: [],
    pictures: [],
    decision: 'open',
    isReset: false,
  } as const;
  const written = resultOf(count, moment).findings.map((finding): WrittenFinding => ({
    ...finding,
    ...rest,
    id: newId(),
    key: newId(),
    change: 'opened',
  }));
  const pieces: string[] = [];
  for (let from = 0; from < count; from += 1000)
    pieces.push(await findingsToInsert({ targetId, inspectionId: newId(), moment }, written.slice(from, from + 1000)));
  await sql`create table bare_findings (like findings including defaults)`.execute(database);
  const begun = performance.now();
  await database.transaction().execute(async (transaction) => {
    for (const piece of pieces) await insertFindings(transaction, piece, 'bare_findings');
  });
  const seconds = (performance.now() - begun) / 1000;
  await sql`drop table bare_findings`.execute(database);
  return seconds;
}

function resultOf(count: number, at: string) {
  const site = 'https://www.example.gov.cn';
  const findings = Array.from({ length: count }, (_, index): Finding => ({
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
