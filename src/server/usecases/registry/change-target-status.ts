import { AppError } from '../../../core/model/app-error.ts';
import { mayBecome, statusName } from '../../../core/model/registry/index.ts';
import type { Service, Who } from '../service.ts';
import { changeEntry } from './change-entry.ts';
import { registryMaker } from './registry-maker.ts';
import { showTarget } from './show-target.ts';

export interface StatusChange {
  id: string;
  version: number;
  status: string;
  /** Day from which it holds; not before the last change, not after today. */
  since: string;
  reason: string;
}

/** Moves a target on in its life. @throws AppError `status-not-next`, `version-changed`, `registry-faulty` */
export async function changeTargetStatus(service: Service, who: Who, change: StatusChange): Promise<void> {
  const { id, version, status, since, reason } = change;
  const maker = registryMaker(who, 'target');
  const { kind, status: from, next } = await showTarget(service, who, id);
  if (!mayBecome(kind, from, status)) {
    const names = next.map((one) => statusName(kind, one).zh).join('、');
    const details = { from: statusName(kind, from).zh, to: statusName(kind, status).zh, next: names || '—' };
    throw new AppError('status-not-next', details);
  }
  const tables = [kind === 'website' ? 'websites' : 'accounts'] as const;
  await changeEntry(service, maker, { tables, id, version, values: { status, since, reason } });
}
