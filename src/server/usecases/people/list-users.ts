import { AppError } from '../../../core/model/app-error.ts';
import { reachOf } from '../../../core/process/index.ts';
import { type ListedUser, type UsersWanted, usersWithin } from '../../store/users.ts';
import type { Service, Who } from '../service.ts';

export type { ListedUser };

/** The accounts that somebody may see. */
export async function listUsers({ database }: Service, who: Who, wanted: UsersWanted): Promise<ListedUser[]> {
  const reach = reachOf(who, { action: 'read', object: 'user' });
  if (reach === null) throw new AppError('not-allowed');
  return usersWithin(database, { reach, organization: who.organization, ...wanted });
}
