import { z } from 'zod';
import { ROLES } from '../../../core/process/index.ts';
import type { User } from '../../usecases/service.ts';

/** Who is signed in, as the desk sees it. */
export const AccountSchema = z
  .strictObject({
    id: z.string(),
    login: z.string(),
    name: z.string(),
    roles: z.array(z.enum(ROLES)),
    organizationId: z.string().nullable(),
    mustChange: z.boolean().describe('a password of one’s own has to be set first'),
    csrf: z.string().describe('to be sent as X-Csrf-Token with every request that changes something'),
  })
  .meta({ id: 'Account' });

export type Account = z.infer<typeof AccountSchema>;

export function toAccount({ id, login, name, roles, organizationId, mustChange }: User, csrf: string): Account {
  return { id, login, name, roles: [...roles], organizationId, mustChange, csrf };
}
