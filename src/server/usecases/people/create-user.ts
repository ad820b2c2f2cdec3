import { AppError } from '../../../core/model/app-error.ts';
import { mayGrant, type Role } from '../../../core/process/index.ts';
import { newId } from '../../runtime/new-id.ts';
import { hashPassword, newPassword } from '../../runtime/secrets.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { organizationById } from '../../store/organizations.ts';
import { insertUser } from '../../store/users.ts';
import { type Service, stampOf, type Who } from '../service.ts';
import { makeSetupLink, type SetupLink } from './setup-link.ts';

export interface NewUser {
  login: string;
  name: string;
  roles: readonly Role[];
  organizationId: string | null;
}

export interface CreatedUser {
  id: string;
  /** Good for one login; nobody keeps it. */
  password: string;
  /** In its place: by it they set a password of their own. */
  setup: SetupLink;
}

/** Makes an account with a one-time password and a link, of which the one who asked hands one on. */
export async function createUser(service: Service, who: Who, given: NewUser): Promise<CreatedUser> {
  const { database } = service;
  const login = given.login.trim().toLowerCase();
  const { organizationId } = given;
  const body = organizationId === null ? null : await organizationById(database, organizationId);
  if (organizationId !== null && body === null) throw new AppError('not-found');
  if (!mayGrant(who, { roles: given.roles, lineage: body?.lineage ?? [] })) throw new AppError('grant-too-far');
  const account = { ...given, id: newId(), login, mustChange: true, isDisabled: false };
  const password = newPassword();
  const hash = await hashPassword(password);
  const setup = await database.transaction().execute(async (transaction) => {
    await insertUser(transaction, account, hash);
    const link = await makeSetupLink(service, transaction, account.id);
    const { id, name, roles } = account;
    await recordEvent(transaction, {
      ...stampOf(service, who),
      chain: REGISTRY_CHAIN,
      verb: 'create',
      object: 'user',
      objectId: id,
      before: null,
      after: { login, name, roles, organizationId, setupUntil: link.expiresAt },
    });
    return link;
  });
  return { id: account.id, password, setup };
}
