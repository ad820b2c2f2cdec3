import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Action, mayDo, seesUnconfirmed } from '../../../../src/core/process/index.ts';
import { ASKERS, type Offices, openOffices, type Place } from '../offices.test-support.ts';
import { openTestService, type TestService } from '../test-service.test-support.ts';
import { addTarget, found, HOME, inspect, sendPicture } from './findings.test-support.ts';

let service: TestService;
let offices: Offices;
interface Kept {
  target: string;
  open: string;
  confirmed: string;
  rule: string;
  /** Found by a person, with a picture. */
  seen: string;
}

let PICTURE = '';
/** A target of each body, with a finding that nobody has looked at and one that is confirmed. */
const kept = new Map<Place, Kept>();

/** A page that was not kept: whoever may see the finding is told so, and others nothing. */
const PAGE = 'f'.repeat(64);
const POINTING = [{ url: HOME, quote: '链接', at: '2026-11-28T09:00:00+08:00', sha256: PAGE }];

beforeAll(async () => {
  service = await openTestService();
  const admin = await service.administrator();
  const { database } = service.service;
  const { organizationId } = await database.selectFrom('campaigns').select('organizationId').executeTakeFirstOrThrow();
  offices = await openOffices(service, organizationId);
  for (const place of ['above', 'own', 'below', 'other'] as const) {
    const target = await addTarget(service, offices.bodies.get(place) ?? '', `秘密网站${place}`);
    const names = ['open', 'confirmed'].map((name) => `${HOME}${name}-${place}`);
    await inspect(service, target, { findings: names.map((name) => found(name, { evidence: POINTING })) });
    const rows = await database
      .selectFrom('findings')
      .select(['id', 'problem'])
      .where('targetId', '=', target)
      .execute();
    const [open = '', confirmed = ''] = names.map((name) => rows.find(({ problem }) => problem === name)?.id);
    await post('/api/findings/reviews', {
      chosen: { findings: [{ id: confirmed, version: 1 }] },
      verb: 'confirm',
      reason: '',
    });
    const { body } = await post('/api/review-rules', {
      targetId: target,
      check: 'no-https',
      reason: `秘密规则${place}`,
    });
    const byHand = await post('/api/findings', { targetId: target, indicator: 'x', message: 'x' });
    const seen = String(byHand.body['id']);
    PICTURE = await sendPicture(service, admin, seen);
    kept.set(place, { target, open, confirmed, rule: String(body['id']), seen });
  }
  async function post(path: string, body: unknown) {
    return service.as(admin, { method: 'POST', path, body });
  }
});
afterAll(async () => service.end());

test.each(ASKERS)('%s who stands %s sees and decides as far as the table of rights says', async (role, place) => {
  const client = offices.client(role, place);
  const asker = { roles: [role], organization: offices.bodies.get(place) ?? null, scopes: null };
  for (const [where, { target, open, confirmed, rule, seen }] of kept) {
    const may = (action: Action) => mayDo(asker, { action, object: 'finding' }, offices.lineage(where));
    const mayInside = may('read') && seesUnconfirmed(asker);
    const expected = { [open]: mayInside, [confirmed]: may('read') };
    for (const query of ['', `?target=${target}`, '?sort=opened', `?organization=${offices.bodies.get(where) ?? ''}`]) {
      const list = JSON.stringify((await service.as(client, { path: `/api/findings${query}` })).body);
      for (const [id, isSeen] of Object.entries(expected)) expect(list.includes(id), `list ${where}`).toBe(isSeen);
    }
    for (const [id, isSeen] of Object.entries(expected)) {
      const shown = await service.as(client, { path: `/api/findings/${id}` });
      expect(shown.status === 200, `show ${where}: ${shown.status}`).toBe(isSeen);
      if (!isSeen) expect(JSON.stringify(shown.body)).not.toContain('秘密');
      const reviews = shown.body['reviews'] as unknown[] | undefined;
      if (isSeen && !mayInside) expect(reviews).toEqual([]);
    }
    for (const format of ['csv', 'json']) {
      const saved = await service.as(client, { path: `/api/findings/export?format=${format}` });
      const text = JSON.stringify(saved.body);
      const isSeen = (isInside: boolean) => may('export') && (!isInside || seesUnconfirmed(asker));
      expect(text.includes(open), `export ${where}`).toBe(isSeen(true));
      expect(text.includes(confirmed), `export ${where}`).toBe(isSeen(false));
    }
    const send = async (path: string, body: unknown) => service.as(client, { method: 'POST', path, body });
    const chosen = { findings: [{ id: open, version: 999 }] };
    const one = await send('/api/findings/reviews', { chosen, verb: 'confirm', reason: '' });
    expect(one.body['code'] === 'version-changed', `review ${where}`).toBe(may('change'));
    const filter = { target, check: 'broken-links', decision: 'open' };
    const many = await send('/api/findings/reviews', { chosen: { filter, expected: 1 }, verb: 'reopen', reason: 'x' });
    expect(many.body['code'] === 'reviewed-already', `reviews ${where}`).toBe(may('change'));
    const written = await send('/api/findings', { targetId: target, indicator: 'x', message: `${role} ${place}` });
    expect(written.status === 200, `create ${where}: ${written.status}`).toBe(may('create'));
    const closed = await send(`/api/findings/${open}/closure`, { version: 1, reason: 'x' });
    expect(closed.body['code'] === 'not-by-hand', `close ${where}`).toBe(may('change'));
    const picture = await service.as(client, {
      method: 'POST',
      path: `/api/findings/${open}/pictures`,
      body: 'x',
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect(picture.body['code'] === 'not-by-hand', `picture ${where}`).toBe(may('create'));
    const shown = await service.as(client, { path: `/api/findings/${seen}/pictures/${PICTURE}` });
    expect(shown.status === 200, `show picture ${where}`).toBe(mayInside);
    const page = await service.as(client, { path: `/api/findings/${open}/pages/${PAGE}` });
    expect(page.body['code'] === 'page-not-kept', `show page ${where}`).toBe(mayInside);
    const rules = await service.as(client, { path: '/api/review-rules' });
    expect(JSON.stringify(rules.body).includes(rule), `rules ${where}`).toBe(may('change'));
    const revoked = await send(`/api/review-rules/${rule}/revocation`, { version: 999 });
    expect(revoked.body['code'] === 'version-changed', `revoke ${where}`).toBe(may('change'));
    const made = await send('/api/review-rules', {
      targetId: target,
      check: 'no-https',
      until: '2001-01-01',
      reason: 'x',
    });
    expect(made.status === 200, `rule ${where}: ${made.status}`).toBe(may('change'));
  }
});

test('nothing of all this was a fault of ours', () => {
  expect(service.bugs).toEqual([]);
});
