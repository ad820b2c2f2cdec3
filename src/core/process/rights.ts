import type { Role } from './role.ts';

/** What there is to be protected. */
export const OBJECTS = [
  'organization',
  'contact',
  'target',
  'campaign',
  'user',
  'token',
  'event',
  'inspection',
  'finding',
  'alert',
] as const;
export type ObjectKind = (typeof OBJECTS)[number];

export const ACTIONS = ['read', 'create', 'change', 'export'] as const;
export type Action = (typeof ACTIONS)[number];

/**
 * How far a right goes, seen from the body that somebody belongs to: `own` that body alone (of accounts and tokens: oneself),
 * `below` also everything under it in the tree, `all` everything.
 */
export const REACHES = ['own', 'below', 'all'] as const;
export type Reach = (typeof REACHES)[number];

type Grants = Partial<Record<Role, Reach>>;

const READERS: Grants = {
  administrator: 'all',
  office: 'below',
  expert: 'below',
  reviewer: 'below',
  'unit-editor': 'own',
  'unit-approver': 'own',
  auditor: 'below',
};
const OFFICES: Grants = { administrator: 'all', office: 'below' };
const REVIEWERS: Grants = { ...OFFICES, reviewer: 'below' };
const ADMINISTRATORS: Grants = { administrator: 'all' };

/**
 * Who may do what to what, and how far: the only place where it stands. What is not here nobody may. Rights are for lists and single
 * objects, exports and bulk actions, history and files alike.
 */
export const RIGHTS: Readonly<Record<ObjectKind, Readonly<Partial<Record<Action, Grants>>>>> = {
  organization: { read: READERS, create: OFFICES, change: OFFICES, export: READERS },
  // Whom one asks at a body: who runs it, the body itself, and who sees in the traces what was changed.
  contact: {
    read: { ...OFFICES, 'unit-editor': 'own', 'unit-approver': 'own', auditor: 'below' },
    change: OFFICES,
  },
  target: { read: READERS, create: OFFICES, change: OFFICES, export: READERS },
  campaign: { read: READERS, create: OFFICES, change: OFFICES, export: READERS },
  inspection: { read: READERS, create: REVIEWERS, change: REVIEWERS },
  // Units see what was confirmed of their own (`seesUnconfirmed`). Experts write down what they find; deciding is for others.
  finding: { read: READERS, create: { ...REVIEWERS, expert: 'below' }, change: REVIEWERS, export: READERS },
  // Channels with their addresses, and what they tell.
  alert: { read: OFFICES, create: OFFICES, change: OFFICES },
  user: {
    // A unit keeps its own people.
    read: { ...OFFICES, 'unit-approver': 'own' },
    create: { ...OFFICES, 'unit-approver': 'own' },
    change: { ...OFFICES, 'unit-approver': 'own' },
  },
  // Those of others: one's own tokens everybody sees and ends, and nobody makes one for somebody else.
  token: { read: ADMINISTRATORS, change: ADMINISTRATORS },
  event: {
    read: { administrator: 'all', office: 'below', auditor: 'below' },
    export: { administrator: 'all', auditor: 'below' },
  },
};

/** Something that may be allowed. */
export interface Right {
  action: Action;
  object: ObjectKind;
}

/** Somebody who asks, as far as rights depend on it. */
export interface Asker {
  roles: readonly Role[];
  /** The body that they belong to; null for one who belongs to none: then only `all` reaches anything. */
  organization: string | null;
  /** What a token was limited to, as `object:action`; null: all that its owner may. */
  scopes: readonly string[] | null;
}

/** How far somebody may do something; null: not at all. Of several roles the one that reaches farthest counts. */
export function reachOf({ roles, organization, scopes }: Asker, { action, object }: Right): Reach | null {
  if (scopes !== null && !scopes.includes(`${object}:${action}`)) return null;
  const grants = RIGHTS[object][action] ?? {};
  const places = roles.map((role) => REACHES.indexOf(grants[role] as Reach));
  const reach = REACHES[Math.max(-1, ...places)] ?? null;
  return organization === null && reach !== 'all' ? null : reach;
}

/**
 * Whether somebody may do something to one object. `lineage`: the body that the object belongs to and everything above it, from the
 * top; empty for what belongs to no body.
 */
export function mayDo(asker: Asker, right: Right, lineage: readonly string[]): boolean {
  const reach = reachOf(asker, right);
  if (reach === null || reach === 'all') return reach === 'all';
  const { organization } = asker;
  return organization !== null && (reach === 'own' ? lineage.at(-1) === organization : lineage.includes(organization));
}

/** Whether somebody sees what nobody has confirmed yet: units are told of problems, not of suspicions. */
export function seesUnconfirmed({ roles }: Pick<Asker, 'roles'>): boolean {
  return roles.some((role) => !role.startsWith('unit-'));
}
