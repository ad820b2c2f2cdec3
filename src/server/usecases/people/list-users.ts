import { AppError } from '../../../core/model/app-error.ts';
import { reachOf } from '../../../core/process/index.ts';
import { type ListedUser, usersWithin } from '../../store/users.ts';
import type { Service, Who } from '../service.ts';

export type { ListedUser };

/** The accounts that somebody may see, by login; `after`: the login of the last one that was seen. */
export async function listUsers(
  { database }: Service,
  who: Who,
  page: { after: string | null; limit: number },
): Promise<ListedUser[]> {
  const reach = reachOf(who, { action: 'read', object: 'user' });
  if (reach === null) throw new AppError('not-allowed');
  return usersWithin(database, { reach, organization: who.organization, ...page });
}
