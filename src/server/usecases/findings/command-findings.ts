import { createWriteStream, lstatSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../../core/model/app-error.ts';
import { credentialsOf } from '../../store/users.ts';
import { findingsById, type FindingFilter, type ListedFinding } from '../../store/findings/list-findings.ts';
import type { Service, Who } from '../service.ts';
import { exportFindings, FINDING_FORMATS } from './export-findings.ts';
import { listFindings } from './list-findings.ts';
import { type Reviewed, reviewFindings } from './review-findings.ts';

/** On the machine itself: everything is seen, and nothing decided: that takes a person. */
const LOCAL: Omit<Who, 'user'> = {
  roles: ['administrator'],
  organization: null,
  scopes: null,
  address: 'local',
  csrf: null,
};

/** The findings of a filter that changed last. */
export async function listForCommand(
  service: Service,
  { filter, limit }: { filter: FindingFilter; limit: number },
): Promise<ListedFinding[]> {
  const { findings } = await listFindings(service, LOCAL, { filter, page: { sort: 'changed', limit, after: null } });
  return findings;
}

/** Writes the findings of a filter; the name tells the format: .csv, .json, else a workbook. Nothing is replaced. */
export async function exportToFile(
  service: Service,
  { filter, out, cwd }: { filter: FindingFilter; out: string; cwd: string },
): Promise<void> {
  const format = FINDING_FORMATS.find((one) => out.toLowerCase().endsWith(`.${one}`)) ?? 'xlsx';
  const path = resolve(cwd, out);
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) throw new AppError('file-in-the-way', { file: out });
  const pieces = exportFindings(service, LOCAL, { filter, format });
  try {
    await pipeline(Readable.from(pieces), createWriteStream(path, { flags: 'wx' }));
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

/**
 * Confirms or dismisses findings as somebody who has an account: a veto takes two of them.
 * @throws AppError as `reviewFindings`, and `not-found` for a login that there is not
 */
export async function reviewAs(
  service: Service,
  login: string,
  { ids, verb, reason }: { ids: readonly string[]; verb: 'confirm' | 'dismiss'; reason: string },
): Promise<Reviewed> {
  const user = (await credentialsOf(service.database, login))?.user;
  if (user === undefined || user.isDisabled) throw new AppError('not-found');
  const who: Who = { ...LOCAL, user, roles: user.roles, organization: user.organizationId };
  const findings = await findingsById(service.database, ids);
  if (findings.length < ids.length) throw new AppError('not-found');
  return reviewFindings(service, who, { chosen: { findings }, review: { verb, reason } });
}
