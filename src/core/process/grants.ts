import { mayDo, type Asker } from './rights.ts';
import { type Role, ROLES } from './role.ts';

/** Which roles somebody of a role may give to others: nobody makes an account that may more than their own. */
export const GRANTS: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  administrator: ROLES,
  office: ['office', 'expert', 'reviewer', 'unit-editor', 'unit-approver', 'auditor'],
  'unit-approver': ['unit-editor', 'unit-approver'],
};

/** An account as it would be, or is. */
export interface Grant {
  roles: readonly Role[];
  /** The body that it belongs to and everything above it, from the top; empty for none. */
  lineage: readonly string[];
}

/**
 * Whether somebody may make an account of these roles at this place, and so also whether they may change one that is there: who could
 * reset the password of an account that may more than their own would have that account.
 */
export function mayGrant(asker: Asker, { roles, lineage }: Grant): boolean {
  const granted = new Set(asker.roles.flatMap((role) => GRANTS[role] ?? []));
  return roles.every((role) => granted.has(role)) && mayDo(asker, { action: 'change', object: 'user' }, lineage);
}
