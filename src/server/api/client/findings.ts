import { resolve } from 'node:path';
import type { BackOfficeTable } from '../../../core/back-office/index.ts';
import { AppError } from '../../../core/model/app-error.ts';
import { readInputFile } from '../../runtime/input-file.ts';
import { writeNewFile } from '../../runtime/write-new-file.ts';
import { FINDING_FORMATS } from '../../usecases/findings/export-findings.ts';
import type { Calls } from '../endpoints.ts';
import { siteNamed } from './inspections.ts';
import type { ServerClient } from './open-client.ts';

type Query = NonNullable<Calls['listFindings']['input']['query']>;

/** By which findings of a service are chosen, as its commands choose those of their own machine. */
export interface RemoteFilter extends Pick<Query, 'target' | 'check' | 'decision' | 'presence'> {
  veto: boolean | undefined;
}

export type RemoteFinding = Calls['listFindings']['reply']['items'][number];

const queryOf = ({ veto, ...filter }: RemoteFilter) => ({
  ...filter,
  veto: veto === true ? ('yes' as const) : undefined,
});

/** The findings of a filter that changed last, so many at most. */
export async function newestFindings(
  client: ServerClient,
  { filter, most }: { filter: RemoteFilter; most: number },
): Promise<RemoteFinding[]> {
  const { items } = await client.call('listFindings', { query: { ...queryOf(filter), limit: most } });
  return items;
}

/** Writes the findings of a filter as `exportToFile` does those of this machine. */
export async function fetchFindings(
  client: ServerClient,
  { filter, out, cwd }: { filter: RemoteFilter; out: string; cwd: string },
): Promise<void> {
  const format = FINDING_FORMATS.find((one) => out.toLowerCase().endsWith(`.${one}`)) ?? 'xlsx';
  writeNewFile(resolve(cwd, out), await client.file('exportFindings', { query: { ...queryOf(filter), format } }), out);
}

/** Findings that one review may name. */
const MOST = 1000;

/** Decides about findings as the owner of the token, all of them or none. @throws AppError as the service says */
export async function reviewOn(
  client: ServerClient,
  { ids, verb, reason }: { ids: readonly string[]; verb: 'confirm' | 'dismiss'; reason: string },
): Promise<Calls['reviewFindings']['reply']> {
  if (ids.length > MOST) throw new AppError('request-too-large', { limit: String(MOST) });
  const findings = [];
  for (const id of new Set(ids)) {
    const { finding } = await client.call('showFinding', { params: { id } });
    findings.push({ id, version: finding.version });
  }
  return client.call('reviewFindings', { body: { chosen: { findings }, verb, reason } });
}

/** What a table of the back office comes to; `changes` where it was written. */
export interface SentTable {
  rows: number;
  found: number;
  faults: Calls['previewBackOffice']['reply']['faults'];
  changes?: Calls['importBackOffice']['reply']['changes'];
}

/** Imports a table of this machine into a service, or only tells what it comes to. @throws AppError `not-found` for its site */
export async function sendBackOffice(
  client: ServerClient,
  wanted: { kind: BackOfficeTable; file: string; site: string; isDryRun: boolean; cwd: string },
): Promise<SentTable> {
  const { bytes } = readInputFile(resolve(wanted.cwd, wanted.file), wanted.file);
  const { id } = await siteNamed(client, wanted.site);
  const input = {
    params: { id },
    query: { kind: wanted.kind, name: wanted.file.slice(-200) },
    file: new Blob([new Uint8Array(bytes)]),
  };
  const { findings: found, ...told } = wanted.isDryRun
    ? await client.call('previewBackOffice', input)
    : await client.call('importBackOffice', input);
  return { found, ...told };
}
