import { expect, test } from 'vitest';
import { type Asker, mayGrant, type Role, ROLES } from './index.ts';

const LINEAGE = ['province', 'city'];
const asker = (role: Role, organization: string | null): Asker => ({ roles: [role], organization, scopes: null });

test.each<[role: Role, organization: string | null, granted: Role[], allowed: boolean]>([
  ['administrator', null, ['administrator', 'office'], true],
  ['office', 'province', ['office'], true],
  ['office', 'city', ['unit-editor', 'expert'], true],
  ['office', 'city', ['administrator'], false],
  ['office', 'county', ['unit-editor'], false],
  ['office', null, ['unit-editor'], false],
  ['unit-approver', 'city', ['unit-editor', 'unit-approver'], true],
  ['unit-approver', 'city', ['unit-editor', 'office'], false],
  ['unit-approver', 'province', ['unit-editor'], false],
  ['unit-editor', 'city', ['unit-editor'], false],
  ['auditor', 'province', ['auditor'], false],
])('%s of %s may make an account of the city with %j: %s', (role, organization, roles, allowed) => {
  expect(mayGrant(asker(role, organization), { roles, lineage: LINEAGE })).toBe(allowed);
});

test('only who reaches everything makes accounts of no body', () => {
  for (const role of ROLES)
    expect(mayGrant(asker(role, 'city'), { roles: ['auditor'], lineage: [] })).toBe(role === 'administrator');
});
