import { expect, test } from 'vitest';
import { GRANTS, reachOf, type Right, type Role, ROLES, seesUnconfirmed } from '../../src/core/process/index.ts';
import { GRANTED, OFFERED } from '../../src/web/rights.ts';

/** The right behind what is offered; what is seen alone has a rule of its own. */
const BEHIND: Readonly<Record<Exclude<keyof typeof OFFERED, 'see-unconfirmed'>, Right>> = {
  'change-register': { action: 'change', object: 'target' },
  'set-campaign-dates': { action: 'change', object: 'campaign' },
  inspect: { action: 'create', object: 'inspection' },
  'review-findings': { action: 'change', object: 'finding' },
  'write-findings': { action: 'create', object: 'finding' },
  'see-alerts': { action: 'read', object: 'alert' },
  'see-events': { action: 'read', object: 'event' },
  'see-people': { action: 'read', object: 'user' },
};

const allowed = (right: Right): Role[] =>
  ROLES.filter((role) => reachOf({ roles: [role], organization: 'office', scopes: null }, right) !== null);

test.for(Object.entries(BEHIND))('%s is offered to whom the service lets do it', ([what, right]) => {
  expect([...OFFERED[what as keyof typeof BEHIND]].toSorted()).toEqual(allowed(right).toSorted());
});

test('who sees what nobody has confirmed, and who may give which roles, is as in the service', () => {
  const seers = ROLES.filter((role) => seesUnconfirmed({ roles: [role] }));
  expect([...OFFERED['see-unconfirmed']].toSorted()).toEqual(seers.toSorted());
  expect(GRANTED).toEqual(GRANTS);
});
