import { z } from 'zod';
import { ROLES } from '../../../core/process/index.ts';
import type { ListedUser } from '../../usecases/people/list-users.ts';

export const RolesSchema = z.array(z.enum(ROLES)).min(1).max(ROLES.length);

/** What an account is called; kept in small letters. */
export const LoginSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._@-]{1,63}$/);

export const NameSchema = z.string().trim().min(1).max(100);

export const UserSchema = z
  .strictObject({
    id: z.string(),
    login: z.string(),
    name: z.string(),
    roles: z.array(z.enum(ROLES)),
    organizationId: z.string().nullable(),
    organization: z.string().nullable(),
    mustChange: z.boolean().describe('has not signed in with a password of their own yet'),
    isDisabled: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'User' });

export function toUserReply(user: ListedUser): z.infer<typeof UserSchema> {
  const { id, login, name, roles, organizationId, organization, mustChange, isDisabled, version } = user;
  return { id, login, name, roles: [...roles], organizationId, organization, mustChange, isDisabled, version };
}
