import type { Transaction } from 'kysely';
import { AppError } from '../../../core/model/app-error.ts';
import { mayDo, mayGrant, type Role } from '../../../core/process/index.ts';
import { hashPassword, newPassword } from '../../runtime/secrets.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { deleteSessionsOf } from '../../store/sessions.ts';
import { deleteSetupLinkOf } from '../../store/setup-links.ts';
import { deleteSubjectsOf } from '../../store/sign-ons.ts';
import type { Tables } from '../../store/tables.ts';
import { deleteTokensOf } from '../../store/tokens.ts';
import {
  hasOtherAdministrator,
  type ListedUser,
  lockAdministrators,
  replacePassword,
  updateUser,
  userForChange,
} from '../../store/users.ts';
import { type Service, stampOf, type Who } from '../service.ts';
import { makeSetupLink, type SetupLink } from './setup-link.ts';

export interface UserChange {
  id: string;
  /** Of the account as it was seen. */
  version: number;
  name?: string | undefined;
  roles?: readonly Role[] | undefined;
  isDisabled?: boolean | undefined;
}

/** Changes name, roles or whether an account may sign in; whoever loses something is signed out. */
export async function changeUser(service: Service, who: Who, { id, version, ...wanted }: UserChange): Promise<void> {
  await service.database.transaction().execute(async (transaction) => {
    await lockAdministrators(transaction);
    const user = await userToChange(transaction, who, id);
    if (user.version !== version) throw new AppError('version-changed');
    const before = { name: user.name, roles: user.roles, isDisabled: user.isDisabled };
    const after = {
      name: wanted.name ?? before.name,
      roles: wanted.roles ?? before.roles,
      isDisabled: wanted.isDisabled ?? before.isDisabled,
    };
    if (!mayGrant(who, { roles: after.roles, lineage: user.lineage })) throw new AppError('grant-too-far');
    if (id === who.user.id && (after.isDisabled || after.roles.length < before.roles.length))
      throw new AppError('own-account');
    const isGone = after.isDisabled || !after.roles.includes('administrator');
    if (isGone && isAdministrator(before) && !(await hasOtherAdministrator(transaction, id)))
      throw new AppError('last-administrator');
    const disabledAt = after.isDisabled ? service.clock.moment() : null;
    await updateUser(transaction, id, { name: after.name, roles: after.roles, disabledAt });
    const isLess = after.isDisabled || before.roles.some((role) => !after.roles.includes(role));
    if (isLess) await deleteSessionsOf(transaction, id, null);
    if (after.isDisabled) {
      await deleteTokensOf(transaction, id);
      await deleteSetupLinkOf(transaction, id);
    }
    await recordEvent(transaction, {
      ...stampOf(service, who),
      chain: REGISTRY_CHAIN,
      verb: 'change',
      object: 'user',
      objectId: id,
      before,
      after,
    });
  });
}

const isAdministrator = ({ roles, isDisabled }: Pick<ListedUser, 'roles' | 'isDisabled'>): boolean =>
  !isDisabled && roles.includes('administrator');

export interface NewAccess {
  /** Good for one login; nobody keeps it. */
  password: string;
  /** In its place. */
  setup: SetupLink;
}

/** Gives an account a new one-time password and a link; all its logins and tokens end, a lock is lifted, and so is its tie to an issuer. */
export async function resetPassword(service: Service, who: Who, id: string): Promise<NewAccess> {
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  const setup = await service.database.transaction().execute(async (transaction) => {
    await userToChange(transaction, who, id);
    await replacePassword(transaction, id, { passwordHash, mustChange: true });
    await deleteSessionsOf(transaction, id, null);
    await deleteTokensOf(transaction, id);
    await deleteSubjectsOf(transaction, id);
    const link = await makeSetupLink(service, transaction, id);
    await recordEvent(transaction, {
      ...stampOf(service, who),
      chain: REGISTRY_CHAIN,
      verb: 'reset-password',
      object: 'user',
      objectId: id,
      before: null,
      after: { setupUntil: link.expiresAt },
    });
    return link;
  });
  return { password, setup };
}

/** An account that one may not see is as if it were not there; one that reaches farther than one's own stays as it is. */
async function userToChange(transaction: Transaction<Tables>, who: Who, id: string): Promise<ListedUser> {
  const user = await userForChange(transaction, id);
  if (user === null || !mayDo(who, { action: 'read', object: 'user' }, user.lineage)) throw new AppError('not-found');
  if (!mayGrant(who, user)) throw new AppError('grant-too-far');
  return user;
}
