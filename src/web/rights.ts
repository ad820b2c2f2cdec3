import { useSession } from './session.ts';

type Role = NonNullable<ReturnType<typeof useSession>['data']>['roles'][number];

/** Who is offered what. The service decides by itself; here only buttons that nobody could use are left out. */
export const OFFERED = {
  'change-register': ['administrator', 'office'],
  'set-campaign-dates': ['administrator', 'office'],
  inspect: ['administrator', 'office', 'reviewer'],
  'review-findings': ['administrator', 'office', 'reviewer'],
  'write-findings': ['administrator', 'office', 'reviewer', 'expert'],
  'see-unconfirmed': ['administrator', 'office', 'reviewer', 'expert', 'auditor'],
  'see-alerts': ['administrator', 'office'],
  'see-events': ['administrator', 'office', 'auditor'],
  'see-people': ['administrator', 'office', 'unit-approver'],
} as const satisfies Record<string, readonly Role[]>;

/** Whether the one who is signed in is offered something. */
export function useIsOffered(what: keyof typeof OFFERED): boolean {
  const { data: account } = useSession();
  const roles: readonly Role[] = OFFERED[what];
  return account?.roles.some((role) => roles.includes(role)) === true;
}

/** Which roles somebody of a role may give to others; the service decides by its own table, which a test holds this one against. */
export const GRANTED: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  administrator: ['administrator', 'office', 'expert', 'reviewer', 'unit-editor', 'unit-approver', 'auditor'],
  office: ['office', 'expert', 'reviewer', 'unit-editor', 'unit-approver', 'auditor'],
  'unit-approver': ['unit-editor', 'unit-approver'],
};

/** The roles that the one who is signed in may give. */
export function useGranted(): readonly Role[] {
  const { data: account } = useSession();
  return (account?.roles ?? []).flatMap((role) => GRANTED[role] ?? []);
}
