import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMessenger } from '../../../src/server/runtime/messages/index.ts';
import { lostHeads, readHeadsFile } from '../../../src/server/usecases/traces/chain-heads.ts';
import { mailDailyHeads } from '../../../src/server/usecases/traces/mail-heads.ts';
import { type MailServer, openMailServer } from './alerts/receivers.test-support.ts';
import { openTestService, type TestService } from './test-service.test-support.ts';

let running: TestService;
let mail: MailServer;
let folder: string;

beforeAll(async () => {
  running = await openTestService(undefined, { role: 'api' });
  mail = await openMailServer('kaoping', 'secret');
  folder = mkdtempSync(join(tmpdir(), 'kaoping-mailed-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await mail.close();
  await running.end();
});

const messengerAt = (port: number) =>
  openMessenger({
    smtp: { host: '127.0.0.1', port, user: 'kaoping', password: 'secret', from: 'k@example.gov.cn', isSecure: false },
    allow: [],
    now: () => performance.now(),
    time: Date.now,
  });

const send = async (day: string, port = mail.port) =>
  mailDailyHeads(
    { database: running.service.database, clock: { now: () => 0, moment: () => `${day}T08:00:00+08:00` } },
    messengerAt(port),
    ['audit@example.gov.cn', 'head@example.gov.cn'],
  );

test('mailed once a day, from however many machines, and again where it did not get through', async () => {
  expect(await send('2020-03-02', 1)).toMatch(/ECONNREFUSED/);
  expect(await Promise.all([send('2020-03-02'), send('2020-03-02')])).toEqual([null, null]);
  expect(await send('2020-03-02')).toBeNull();
  expect(mail.mails).toHaveLength(1);
  expect(mail.mails[0]?.to).toEqual(['audit@example.gov.cn', 'head@example.gov.cn']);
  expect(await send('2020-03-03')).toBeNull();
  expect(mail.mails).toHaveLength(2);
});

test('the last line, saved as a file, is what an audit is held against', async () => {
  const { database } = running.service;
  const { head } = await database
    .selectFrom('chains')
    .select('head')
    .where('id', '=', 'registry')
    .executeTakeFirstOrThrow();
  const body = (mail.mails[0]?.source ?? '')
    .split(/\r?\n\r?\n/)
    .slice(1)
    .join('\n');
  const text = /^Content-Transfer-Encoding: base64/im.test(mail.mails[0]?.source ?? '')
    ? Buffer.from(body, 'base64').toString('utf8')
    : Buffer.from(
        body
          .replaceAll(/=\r?\n/g, '')
          .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString('utf8');
  expect(text).toContain(head);
  writeFileSync(join(folder, 'heads.json'), text.trimEnd().split('\n').at(-1) ?? '');
  expect(await lostHeads({ database }, readHeadsFile('heads.json', folder))).toEqual([]);
});
