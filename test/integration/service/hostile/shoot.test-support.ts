import { inspect } from 'node:util';
import { expect } from 'vitest';
import { ENDPOINTS } from '../../../../src/server/api/endpoints.ts';
import type { Inputs } from '../../../../src/server/api/endpoint.ts';
import { verifyChains } from '../../../../src/server/usecases/traces/verify-chains.ts';
import { chanceOf } from '../../../lab/chance.ts';
import { type Client, openTestService, STRANGER, type TestService } from '../test-service.test-support.ts';
import { type Operation, operationsOf } from './description.test-support.ts';
import { makeGround } from './ground.test-support.ts';
import { type Ledger, openLedger } from './ledger.test-support.ts';
import { nextShot, type Shot } from './shots.test-support.ts';

/** So many at a time. */
const WIDTH = 8;

/** Would end the session that the others need, and is tried without one. */
const ENDING = ['signOut'];

/** Tables whose rows tell of attempts, not of business: who fails to sign in too often is locked out. */
const ATTEMPTS: Readonly<Record<string, readonly string[]>> = {
  signIn: ['users'],
  setPassword: ['users'],
  createTie: ['users'],
  // A message that says only that it is a test.
  testAlertChannel: ['alert_deliveries'],
};

interface Ground {
  service: TestService;
  admin: Client;
  ledger: Ledger;
  /** What is wrong with the answers so far. */
  wrong: string[];
  statuses: Map<number, number>;
  /** Transactions that have written business data. */
  writes: number;
}

/** Sends so many hostile requests, spread over everything that a service describes, and expects of each what is to be expected; gives how many were answered. */
export async function shootAll(count: number, seed: number): Promise<number> {
  process.stdout.write(`hostile requests: ${count} from the seed ${seed} (HOSTILE_SEED)\n`);
  // Behind a proxy that says who asks: shots come from many addresses, under the bound for one.
  const service = await openTestService(undefined, { role: 'api', trustProxy: true });
  try {
    const admin = await service.administrator();
    const pool = await makeGround(service, admin);
    const files = new Set<string>(
      ENDPOINTS.filter(({ inputs }) => (inputs as Inputs).file !== undefined).map(({ id }) => id),
    );
    const operations = await operationsOf(service.address, (id) => files.has(id));
    expect(operations.map(({ id }) => id).toSorted()).toEqual(ENDPOINTS.map(({ id }) => id).toSorted());
    const ledger = await openLedger(service.service.database);
    const ground: Ground = { service, admin, ledger, wrong: [], statuses: new Map(), writes: 0 };
    for (const [index, operation] of operations.entries()) {
      const chance = chanceOf(seed, operation.id);
      const own =
        Math.floor((count * (index + 1)) / operations.length) - Math.floor((count * index) / operations.length);
      const shots = Array.from({ length: own }, () => nextShot({ operation, pool, chance }));
      await shootAt(ground, { operation, index, shots });
    }
    await expectWell(ground, count);
    return [...ground.statuses.values()].reduce((sum, one) => sum + one);
  } finally {
    await service.end();
  }
}

interface Volley {
  operation: Operation;
  index: number;
  shots: readonly Shot[];
}

/** All shots at one operation; what was refused has written nothing, and what was taken has written one trace each. */
async function shootAt(ground: Ground, { operation, index, shots }: Volley): Promise<void> {
  const { service, admin, ledger, wrong, statuses } = ground;
  const client = ENDING.includes(operation.id) ? STRANGER : admin;
  let taken = 0;
  const shoot = async (shot: Shot, from: string) => {
    const said = await send(service.address, { shot, client, from });
    statuses.set(said.status, (statuses.get(said.status) ?? 0) + 1);
    if (said.status < 300 && shot.method !== 'GET') taken += 1;
    const fault = faultOf(said);
    if (fault !== null) wrong.push(`${fault}: ${said.status} ${told(shot)} → ${said.text.slice(0, 300)}`);
  };
  for (let begin = 0; begin < shots.length; begin += WIDTH)
    await Promise.all(
      shots
        .slice(begin, begin + WIDTH)
        .map(async (shot, at) => shoot(shot, `10.${index}.${(begin + at) >> 8}.${(begin + at) & 255}`)),
    );
  const written = (await ledger.news()).filter(
    (tables) => !tables.every((table) => (ATTEMPTS[operation.id] ?? []).includes(table)),
  );
  ground.writes += written.length;
  const untold = written.filter((tables) => !tables.includes('events'));
  if (untold.length > 0) wrong.push(`${operation.id} has written without a trace: ${untold.join(' | ')}`);
  if (written.length > taken) wrong.push(`${operation.id} has taken ${taken} and written ${written.length} times`);
}

const told = ({ way, method, path, headers, body }: Shot): string =>
  [way, method, path.slice(0, 200), JSON.stringify(headers).slice(0, 200), String(body).slice(0, 300)].join(' ');

/** Milliseconds after which nobody waits any more. */
const PATIENCE = 30_000;

interface Said {
  /** 0: there was no answer. */
  status: number;
  headers: Headers;
  text: string;
}

interface Sending {
  shot: Shot;
  client: Client;
  from: string;
}

async function send(address: string, { shot, client, from }: Sending): Promise<Said> {
  const { method, path, body, headers } = shot;
  const listening = new AbortController();
  try {
    const answer = await fetch(address + path, {
      method,
      headers: { cookie: client.cookie, 'x-csrf-token': client.csrf, 'x-forwarded-for': from, ...headers },
      signal: AbortSignal.any([listening.signal, AbortSignal.timeout(PATIENCE)]),
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    });
    // Who watches is told for as long as there is something to tell.
    const isWatching = answer.headers.get('content-type')?.startsWith('text/event-stream') === true;
    const text = isWatching ? '' : await answer.text();
    return { status: answer.status, headers: answer.headers, text };
  } catch (error) {
    return { status: 0, headers: new Headers(), text: inspect(error) };
  } finally {
    listening.abort();
  }
}

/** Words of the program, of its database or its disk, that are nobody else's. */
const INSIDE = /node_modules|\.ts:\d|syntax error at|relation "|duplicate key|violates|root:x:0/;

function faultOf({ status, headers, text }: Said): string | null {
  if (status === 0) return 'no answer';
  if (status >= 500) return 'a fault of ours';
  if (headers.has('x-made-up')) return 'a header was made up';
  if (headers.get('x-content-type-options') !== 'nosniff') return 'no nosniff';
  if (INSIDE.test(text)) return 'tells of its inside';
  if (status < 400) return null;
  if (headers.get('content-type')?.startsWith('application/problem+json') !== true) return 'no problem+json';
  const { code, title, detail, message, remedy } = JSON.parse(text) as Record<string, string & Record<string, string>>;
  const isClear = [code, title, detail, message?.['zh'], message?.['en'], remedy?.['zh'], remedy?.['en']].every(
    (words) => typeof words === 'string' && words !== '',
  );
  return isClear ? null : 'not told clearly';
}

async function expectWell({ service, admin, wrong, statuses, writes }: Ground, count: number): Promise<void> {
  process.stdout.write(`${JSON.stringify([...statuses].toSorted(([a], [b]) => a - b))}\n`);
  expect(wrong).toEqual([]);
  expect(service.bugs).toEqual([]);
  // Refused, not limited: shots have met what they were aimed at.
  expect(statuses.get(429) ?? 0).toBeLessThan(count / 20);
  // Some of it is right, however it looks, and is kept: the ledger sees what is written.
  expect(writes).toBeGreaterThan(count / 100);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect((await verifyChains(service.service)).flatMap(({ faults }) => faults)).toEqual([]);
  expect((await service.as(admin, { path: '/api/session' })).status).toBe(200);
}
