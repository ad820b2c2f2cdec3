import { AppError } from '../../../core/model/app-error.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { cleanText } from '../../store/findings/clean-json.ts';
import {
  answerMetHost,
  type HostPlace,
  type HostsWanted,
  type ListedHost,
  metHostsWithin,
} from '../../store/registry/met-hosts.ts';
import type { ReachOfLists } from '../../store/within-reach.ts';
import { type Maker, type Service, stampOf } from '../service.ts';

export type { HostPlace, ListedHost };

/** What people may say of a host that nobody registered. */
export const HOST_ANSWERS = ['registered', 'not-ours', 'to-be-closed'] as const;
export type HostAnswerWord = (typeof HOST_ANSWERS)[number];

export interface HostAnswerGiven {
  id: string;
  /** As it was seen. */
  version: number;
  /** Null takes back what was said. */
  answer: HostAnswerWord | null;
  reason: string;
}

/** Hosts below the domains of registered websites that inspections met and nobody registered. */
export async function listMetHosts(
  { database }: Pick<Service, 'database'>,
  reach: ReachOfLists,
  wanted: Omit<HostsWanted, keyof ReachOfLists>,
): Promise<ListedHost[]> {
  return metHostsWithin(database, { ...reach, ...wanted });
}

/** Keeps what somebody says of one. @throws AppError `not-found`, `version-changed` */
export async function answerHost(
  service: Service,
  { reach, ...maker }: Maker & { reach: ReachOfLists },
  { id, version, answer, reason }: HostAnswerGiven,
): Promise<void> {
  await service.database.transaction().execute(async (transaction) => {
    const [known] = await metHostsWithin(transaction, { ...reach, id, sort: 'host', after: null, limit: 1 });
    if (known === undefined) throw new AppError('not-found');
    const stamp = stampOf(service, maker);
    const said =
      answer === null
        ? { answer, reason: '', answeredBy: null, answeredAt: null }
        : { answer, reason: cleanText(reason), answeredBy: stamp.actor, answeredAt: stamp.moment };
    if (!(await answerMetHost(transaction, { id, version, ...said }))) throw new AppError('version-changed');
    await recordEvent(transaction, {
      ...stamp,
      chain: REGISTRY_CHAIN,
      verb: 'answer',
      object: 'met-host',
      objectId: id,
      before: { host: known.host, answer: known.answer, reason: known.reason },
      after: { host: known.host, answer, reason: said.reason },
    });
  });
}
