import { AppError } from '../../../core/model/app-error.ts';
import { daysBetween } from '../../../core/model/calendar-date.ts';
import { readLooks } from '../../../core/model/registry/index.ts';
import { type AccountStanding, accountStanding } from '../../../core/monitoring/index.ts';
import { readTablesApart, type TableFile } from '../../collectors/upload/index.ts';
import { newId } from '../../runtime/new-id.ts';
import {
  type AccountLook,
  accountsAmong,
  type AccountsWanted,
  insertAccountLooks,
  lookedAccounts,
  type LookedAccount,
  type LookPlace,
} from '../../store/account-looks.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import type { ReachOfLists } from '../../store/within-reach.ts';
import { refuseFaults } from '../registry/import-registry.ts';
import { today } from '../registry/today.ts';
import { type Maker, type Service, stampOf } from '../service.ts';

export type { LookedAccount, LookPlace };

/** Accounts that are read to find those of a table. */
const MOST_ACCOUNTS = 1_000_000;

/** What a table of looks comes to. */
export interface LooksImport {
  looks: number;
  /** Headers of which nothing is read. */
  ignored: string[];
}

/** Keeps what a table says, all of it or nothing, as one event. @throws AppError `registry-faulty` with each bad row */
export async function importAccountLooks(
  service: Service,
  maker: Maker & { reach: ReachOfLists },
  file: TableFile,
): Promise<LooksImport> {
  const { tables, faults: damage } = await readTablesApart([file]);
  const known = await lookedAccounts(service.database, {
    reach: maker.reach,
    sort: 'oldest',
    after: null,
    limit: MOST_ACCOUNTS,
  });
  const { looks, faults, ignored } = readLooks(tables, known, today(service));
  refuseFaults([...damage, ...faults]);
  if (looks.length > 0) await noteAccountLooks(service, maker, looks);
  return { looks: looks.length, ignored };
}

/** When the newest post of an account is from; `seenOn`: the day of the look, today where none is given. */
export type GivenLook = Pick<AccountLook, 'targetId' | 'newest'> & { seenOn?: string | undefined };

/**
 * Keeps what somebody saw of accounts, all or nothing, as one event. The last look at each counts.
 * @throws AppError `not-found` where one is no account that they may write about, `look-faulty` for days that cannot be
 */
export async function noteAccountLooks(
  service: Service,
  { reach, ...maker }: Maker & { reach: ReachOfLists },
  given: readonly GivenLook[],
): Promise<void> {
  const stamp = stampOf(service, maker);
  const day = today(service);
  const looks = given.map(({ targetId, newest, seenOn = day }) => ({ targetId, newest, seenOn }));
  for (const { newest, seenOn } of looks)
    if (seenOn > day || (newest !== null && newest > seenOn))
      throw new AppError('look-faulty', { newest: newest ?? '-', seenOn });
  await service.database.transaction().execute(async (transaction) => {
    const ids = looks.map(({ targetId }) => targetId);
    const known = await accountsAmong(transaction, ids, reach);
    if (ids.some((id) => !known.has(id))) throw new AppError('not-found');
    await insertAccountLooks(transaction, looks, { at: stamp.moment, by: stamp.actor });
    await recordEvent(transaction, {
      ...stamp,
      chain: REGISTRY_CHAIN,
      verb: 'create',
      object: 'account-look',
      objectId: ids.length === 1 ? (ids[0] ?? '') : newId(),
      before: null,
      after: { looks },
    });
  });
}

/** An account with what its last look says today. */
export interface StandingAccount extends LookedAccount {
  /** Since the newest post, or since the look where there was none; null: nobody has looked. */
  days: number | null;
  standing: AccountStanding;
}

/** Accounts in use with the last look at each. */
export async function listAccountLooks(
  service: Pick<Service, 'database' | 'clock'>,
  wanted: AccountsWanted,
): Promise<StandingAccount[]> {
  const day = today(service);
  return (await lookedAccounts(service.database, wanted)).map((account) => {
    const last = account.newest ?? account.seenOn;
    const days = last === null ? null : daysBetween(last, day);
    return { ...account, days, standing: accountStanding(days) };
  });
}
