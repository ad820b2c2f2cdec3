import { expect, test } from 'vitest';
import { type Asker, mayDo, reachOf, ROLES, seesUnconfirmed } from './index.ts';

const LINEAGE = ['province', 'city', 'county'];
const asker = (role: Asker['roles'][number], organization: string | null, scopes: string[] | null = null): Asker => ({
  roles: [role],
  organization,
  scopes,
});

const CASES: [
  role: Asker['roles'][number],
  organization: string | null,
  action: 'read' | 'change',
  allowed: boolean,
][] = [
  ['administrator', null, 'change', true],
  ['office', 'province', 'change', true],
  ['office', 'city', 'change', true],
  ['office', 'county', 'change', true],
  ['office', 'other', 'read', false],
  ['office', null, 'read', false],
  ['expert', 'city', 'read', true],
  ['expert', 'city', 'change', false],
  ['unit-editor', 'county', 'read', true],
  ['unit-editor', 'city', 'read', false],
  ['unit-approver', 'county', 'change', false],
  ['auditor', 'province', 'read', true],
  ['auditor', 'province', 'change', false],
];

test.each(CASES)('%s of %s may %s a campaign of the county: %s', (role, organization, action, allowed) => {
  expect(mayDo(asker(role, organization), { action, object: 'campaign' }, LINEAGE)).toBe(allowed);
});

test('what belongs to no body is for those whose right reaches everything', () => {
  for (const role of ROLES)
    expect(mayDo(asker(role, 'city'), { action: 'read', object: 'campaign' }, [])).toBe(role === 'administrator');
});

test('of several roles the one that reaches farthest counts', () => {
  const both: Asker = { roles: ['unit-editor', 'office'], organization: 'city', scopes: null };
  expect(reachOf(both, { action: 'read', object: 'target' })).toBe('below');
  expect(reachOf({ ...both, roles: [] }, { action: 'read', object: 'target' })).toBeNull();
});

test('a token does what it was limited to, and never more than its owner may', () => {
  const limited = asker('auditor', 'city', ['campaign:read', 'campaign:change']);
  expect(reachOf(limited, { action: 'read', object: 'campaign' })).toBe('below');
  expect(reachOf(limited, { action: 'change', object: 'campaign' })).toBeNull();
  expect(reachOf(limited, { action: 'read', object: 'target' })).toBeNull();
});

test('units are told of problems, not of suspicions', () => {
  expect(seesUnconfirmed({ roles: ['unit-editor', 'unit-approver'] })).toBe(false);
  expect(seesUnconfirmed({ roles: ['unit-editor', 'auditor'] })).toBe(true);
});
