import type { Transaction } from 'kysely';
import { newId } from '../../runtime/new-id.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { cleanText } from '../../store/findings/clean-json.ts';
import { answerLockedHosts, type LockedHost, lockMetHosts } from '../../store/registry/met-hosts.ts';
import type { Tables } from '../../store/tables.ts';
import type { ReachOfLists } from '../../store/within-reach.ts';
import { type Maker, type Service, stampOf } from '../service.ts';
import type { HostAnswerWord } from './met-hosts.ts';

export interface HostsAnswered {
  /** Ids, as they were given. */
  answered: string[];
  /** Of which the same was said before. */
  unchanged: string[];
  /** `not-found`: there is none, or it is beyond reach, or registered by now; `version-changed`: somebody has said something else. */
  refused: { id: string; reason: 'not-found' | 'version-changed' }[];
}

export interface HostsAnswerGiven {
  /** As they were seen. */
  hosts: readonly { id: string; version: number }[];
  /** Null takes back what was said. */
  answer: HostAnswerWord | null;
  reason: string;
}

/**
 * Keeps what somebody says of many hosts at once, in one event: of those that can be answered, and the others are told. Said once
 * more, nothing changes and nothing is refused.
 */
export async function answerHosts(
  service: Service,
  { reach, ...maker }: Maker & { reach: ReachOfLists },
  { hosts, answer, reason: given }: HostsAnswerGiven,
): Promise<HostsAnswered> {
  const versions = new Map(hosts.map(({ id, version }) => [id, version]));
  const reason = answer === null ? '' : cleanText(given);
  return service.database.transaction().execute(async (transaction) => {
    const known = new Map((await lockMetHosts(transaction, reach, [...versions.keys()])).map((one) => [one.id, one]));
    const told: HostsAnswered = { answered: [], unchanged: [], refused: [] };
    const before: LockedHost[] = [];
    for (const [id, version] of versions) {
      const host = known.get(id);
      if (host === undefined) told.refused.push({ id, reason: 'not-found' });
      else if (host.answer === answer && host.reason === reason) told.unchanged.push(id);
      else if (host.version !== version) told.refused.push({ id, reason: 'version-changed' });
      else before.push(host);
    }
    told.answered = before.map(({ id }) => id);
    if (before.length > 0) await write(transaction, { service, maker }, { before, answer, reason });
    return told;
  });
}

interface Written {
  before: readonly LockedHost[];
  answer: HostAnswerWord | null;
  reason: string;
}

async function write(
  transaction: Transaction<Tables>,
  { service, maker }: { service: Service; maker: Maker },
  { before, answer, reason }: Written,
): Promise<void> {
  const stamp = stampOf(service, maker);
  const by =
    answer === null ? { answeredBy: null, answeredAt: null } : { answeredBy: stamp.actor, answeredAt: stamp.moment };
  const ids = before.map(({ id }) => id);
  await answerLockedHosts(transaction, ids, { answer, reason, ...by });
  await recordEvent(transaction, {
    ...stamp,
    chain: REGISTRY_CHAIN,
    verb: 'answer',
    object: 'met-host',
    objectId: ids.length === 1 ? (ids[0] ?? '') : newId(),
    before: before.map(({ id, host, answer: old, reason: why }) => ({ id, host, answer: old, reason: why })),
    after: { answer, reason, hosts: before.map(({ id, host }) => ({ id, host })) },
  });
}
