import {
  BACK_OFFICE_CHECKS,
  type BackOfficeTable,
  judgeBackOffice,
  readBackOffice,
} from '../../../core/back-office/index.ts';
import { AppError } from '../../../core/model/app-error.ts';
import type { Fault } from '../../../core/model/fault.ts';
import type { Finding } from '../../../core/model/inspection-result.ts';
import { mayDo } from '../../../core/process/index.ts';
import { readTablesApart, type TableFile } from '../../collectors/upload/index.ts';
import { sha256 } from '../../runtime/sha256.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { loadEntry } from '../../store/registry/load-registry.ts';
import { targetById } from '../../store/registry/targets.ts';
import { type FindingChanges, type FoundProblems, storeFindings } from '../findings/store-findings.ts';
import { loadWorkingDays } from '../load-working-days.ts';
import { refuseFaults } from '../registry/import-registry.ts';
import { today } from '../registry/today.ts';
import { type Maker, type Service, stampOf, type Who } from '../service.ts';

export interface BackOfficeFile {
  /** Website that the rows are about. */
  targetId: string;
  kind: BackOfficeTable;
  /** CSV or XLSX. */
  file: TableFile;
}

/** What a table comes to. */
export interface BackOfficePreview {
  rows: number;
  faults: Fault[];
  /** Headers of which nothing is read. */
  ignored: string[];
  findings: Finding[];
}

export interface BackOfficeImport extends BackOfficePreview {
  changes: FindingChanges;
}

/** Tells what a table comes to, and every bad row; writes nothing. @throws AppError `not-found` */
export async function previewBackOffice(
  service: Service,
  who: Who | null,
  given: BackOfficeFile,
): Promise<BackOfficePreview> {
  await homeOf(service, who, given.targetId);
  return (await judge(service, given)).preview;
}

/**
 * Has what a table says among the findings of its website. The table stands for all that there is: what it does not show any more is gone.
 * `who`: null for the machine itself. @throws AppError `not-found`, `registry-faulty`
 */
export async function importBackOffice(
  service: Service,
  who: Who | null,
  given: BackOfficeFile,
): Promise<BackOfficeImport> {
  const home = await homeOf(service, who, given.targetId);
  const { preview, moment } = await judge(service, given);
  refuseFaults(preview.faults);
  const { id, version, isVeto, indicator } = BACK_OFFICE_CHECKS[given.kind];
  const kind = isVeto ? 'veto' : 'deduction';
  const result: FoundProblems = {
    checks: { [id]: version },
    findings: preview.findings,
    indicators: [{ check: id, name: indicator, kind }],
    scheme: BACK_OFFICE_CHECKS[given.kind],
    inspection: { target: { home } },
  };
  const maker: Maker = who ?? { user: null, address: 'local' };
  const changes = await service.database.transaction().execute(async (transaction) => {
    const inspected = { targetId: given.targetId, inspectionId: null, moment, result, isComplete: true };
    const stored = await storeFindings(transaction, service, { ...inspected, wasVisited: () => true });
    await recordEvent(transaction, {
      ...stampOf(service, maker),
      chain: REGISTRY_CHAIN,
      verb: 'import',
      object: 'finding',
      objectId: given.targetId,
      before: null,
      after: { table: given.kind, sha256: sha256(given.file.bytes), rows: preview.rows, ...stored },
    });
    return stored;
  });
  return { ...preview, changes };
}

/** Address of the website, where somebody may change its findings. */
async function homeOf(service: Service, who: Who | null, id: string): Promise<string> {
  const target = await targetById(service.database, { id, on: today(service) });
  const isTheirs = target !== null && (who === null || mayDo(who, CHANGE, target.lineage));
  const values = isTheirs && target.kind === 'website' ? await loadEntry(service.database, 'websites', id) : null;
  const home = values?.['homeUrl'];
  if (home === undefined) throw new AppError('not-found');
  return home;
}

const CHANGE = { action: 'change', object: 'finding' } as const;

async function judge(
  service: Service,
  { kind, file }: BackOfficeFile,
): Promise<{ preview: BackOfficePreview; moment: string }> {
  const moment = service.clock.moment();
  const at = today(service);
  const raw = await readTablesApart([file]);
  const { rows, faults, ignored } = readBackOffice(kind, raw.tables, at);
  const calendar = loadWorkingDays();
  const findings = judgeBackOffice(kind, rows, { at, calendar, sha256: sha256(file.bytes), moment });
  return { preview: { rows: rows.length, faults: [...raw.faults, ...faults], ignored, findings }, moment };
}
