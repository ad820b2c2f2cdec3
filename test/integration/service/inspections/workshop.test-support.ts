import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '../../../../src/server/runtime/new-id.ts';
import { insertInspections } from '../../../../src/server/store/inspections.ts';
import type { Settings } from '../../../../src/server/runtime/settings/index.ts';
import { inspectorOf, type Inspector } from '../../../../src/server/usecases/inspections/inspector.ts';
import {
  type RunHooks,
  type RunOutcome,
  runInspection,
} from '../../../../src/server/usecases/inspections/run-inspection.ts';
import { registerSites } from '../monitoring/sites.test-support.ts';
import { openTestService, type TestService } from '../test-service.test-support.ts';
import { openStaticSites, type StaticSites } from './static-sites.test-support.ts';

const PROGRAM = new URL('../../../../src/server/jobs/inspection-process.ts', import.meta.url);
export const MOMENT = '2026-11-29T00:00:00+08:00';

/** A service in which nothing is taken on but by the test, with sites that nobody has looked at. */
export interface Workshop {
  running: TestService;
  sites: StaticSites;
  /** Inspections that wait, of so many sites of which none has been taken before. */
  waiting(count?: number): Promise<string[]>;
  run(id: string | undefined, inspector: Inspector, hooks?: Partial<RunHooks>): Promise<RunOutcome>;
  rowOf(id: string | undefined): Promise<Awaited<ReturnType<typeof rowOf>>>;
  findingsOf(targetId: string): Promise<{ problem: string }[]>;
  end(): Promise<void>;
}

/** `given`: of the service, beside what every one of these has. */
export async function openWorkshop(count: number, pages: number, given: Partial<Settings> = {}): Promise<Workshop> {
  const sites = await openStaticSites(count, pages);
  const running = await openTestService(undefined, { role: 'api', allow: ['127.0.0.0/8'], ...given });
  const { service } = running;
  const targets = (await registerSites(service, sites.urls)).sites.map(({ targetId }) => targetId);
  return {
    running,
    sites,
    async waiting(most = 1) {
      const rows = targets.splice(0, most).map((targetId) => ({
        id: newId(),
        targetId,
        depth: 'light' as const,
        reason: 'plan' as const,
        askedBy: null,
      }));
      await service.database.transaction().execute(async (transaction) => insertInspections(transaction, rows, MOMENT));
      return rows.map(({ id }) => id);
    },
    run: async (id, inspector, hooks = {}) =>
      runInspection(service, inspector, {
        signal: new AbortController().signal,
        onNotice: () => undefined,
        ...hooks,
        id: id ?? '',
      }),
    rowOf: async (id) => rowOf(running, id),
    findingsOf: async (targetId) =>
      service.database.selectFrom('findings').select('problem').where('targetId', '=', targetId).execute(),
    async end() {
      await running.end();
      sites.close();
    },
  };
}

const rowOf = async ({ service }: TestService, id: string | undefined) =>
  service.database
    .selectFrom('inspections')
    .selectAll()
    .where('id', '=', id ?? '')
    .executeTakeFirstOrThrow();

/** A machine that inspects, with a folder of its own or one that is given. */
export function worker(
  given: Partial<Inspector> = {},
  data = mkdtempSync(join(tmpdir(), 'kaoping-worker-')),
): Inspector {
  const settings = { data, scheme: 'national-2019', inspections: 1, rate: 2000, allow: ['127.0.0.0/8'], controls: [] };
  return { ...inspectorOf(settings, PROGRAM), render: 'never', beat: 0.2, lease: 5, ...given };
}
