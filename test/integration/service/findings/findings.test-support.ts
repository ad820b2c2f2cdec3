import type { Finding, InspectionResult } from '../../../../src/core/model/inspection-result.ts';
import { newId } from '../../../../src/server/runtime/new-id.ts';
import {
  type FindingChanges,
  type InspectedTarget,
  storeFindings,
} from '../../../../src/server/usecases/findings/store-findings.ts';
import { sendFile } from '../registry/registry.test-support.ts';
import type { Client, TestService } from '../test-service.test-support.ts';

export const HOME = 'https://www.example.gov.cn/';

/** Registers a website of a body; gives its id. */
export async function addTarget({ service }: TestService, organizationId: string, name = '某网站'): Promise<string> {
  const id = newId();
  await service.database
    .insertInto('targets')
    .values({ id, kind: 'website', organizationId, name, status: 'normal' })
    .execute();
  return id;
}

/** What a check found. */
export function found(problem: string, given: Partial<Finding> = {}): Finding {
  return {
    check: 'broken-links',
    version: 1,
    outcome: 'failed',
    problem,
    about: { 部位: '其他页面' },
    message: { zh: `打不开：${problem}`, en: `cannot be opened: ${problem}` },
    evidence: [{ url: HOME, quote: '链接', at: '2026-11-28T09:00:00+08:00', sha256: null }],
    ...given,
  };
}

/** An inspection as far as its findings go. A veto reads `site-unreachable`. */
export function resultOf(findings: readonly Finding[], checks: readonly string[] = CHECKS): InspectionResult {
  const counts = { passed: 0, failed: 0, cantTell: 0, inapplicable: 0, untested: 0 };
  const indicator = { title: 'x', veto: null, available: true, counts };
  return {
    scheme: { id: 'x', class: 'x', sha256: 'x' },
    inspection: { target: { home: HOME } },
    checks: Object.fromEntries(checks.map((check) => [check, 1])),
    indicators: [
      { ...indicator, input: 'a', name: '站点无法访问', kind: 'veto', check: 'site-unreachable' },
      { ...indicator, input: 'b', name: '链接可用性', kind: 'deduction', check: 'broken-links' },
    ],
    findings,
    // Nothing else of a result is read.
  } as unknown as InspectionResult;
}

const CHECKS = ['broken-links', 'site-unreachable', 'no-https'];

/** Stores what an inspection found, as the end of one does. */
export async function inspect(
  { service }: TestService,
  targetId: string,
  given: { findings: readonly Finding[]; checks?: readonly string[] } & Partial<InspectedTarget>,
): Promise<FindingChanges> {
  const inspectionId = newId();
  const { database, clock } = service;
  const moment = clock.moment();
  await database
    .insertInto('inspections')
    .values({
      id: inspectionId,
      targetId,
      depth: 'full',
      reason: 'plan',
      state: 'failed',
      createdAt: moment,
      endedAt: moment,
      ...NOTHING,
    })
    .execute();
  const { findings, checks, ...rest } = given;
  const inspected = { targetId, inspectionId, moment, result: resultOf(findings, checks), ...COMPLETE, ...rest };
  return database.transaction().execute(async (transaction) => storeFindings(transaction, service, inspected));
}

const COMPLETE = { isComplete: true, wasVisited: () => false };
const NOTHING = {
  askedBy: null,
  beganAt: null,
  worker: null,
  leasedUntil: null,
  progress: null,
  cancelAskedAt: null,
  resultSha256: null,
  manifestSha256: null,
  endReason: null,
  isComplete: null,
  pages: null,
  trouble: null,
} as const;

export const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

/** Adds a picture to what a person found; gives its hash. */
export async function sendPicture(service: TestService, client: Client, id: string): Promise<string> {
  const { body } = await sendFile(service, client, { path: `/api/findings/${id}/pictures`, content: PNG });
  return String(body['sha256']);
}
