import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { sendDeliveries } from '../../../../src/server/usecases/alerts/send-deliveries.ts';
import { updateAlerts } from '../../../../src/server/usecases/alerts/update-alerts.ts';
import { mail, messenger, office, receiver, START, TIME, visited, withReceivers } from './alerting.test-support.ts';
import { WELL } from './receivers.test-support.ts';

withReceivers();

test('a webhook is signed', async () => {
  const { service, targetId } = await office({ secret: 'shared' });
  await visited(targetId, 'failed', 'failed');
  await updateAlerts(service);
  await sendDeliveries(service, messenger());
  const { headers = {}, body = '' } = receiver.received[0] ?? {};
  const signature = createHmac('sha256', 'shared')
    .update(`${TIME / 1000}.${body}`)
    .digest('hex');
  expect(headers).toMatchObject({
    'content-type': 'application/json',
    'x-kaoping-timestamp': String(TIME / 1000),
    'x-kaoping-signature': `sha256=${signature}`,
  });
  expect(JSON.parse(body)).toMatchObject({
    id: headers['x-kaoping-delivery'],
    moment: START,
    title: '考评系统网站告警：1 项告警',
    alerts: [{ change: 'opened', target: targetId, cause: 'down', level: 2 }],
  });
});

test('robots of groups get what their manuals say', async () => {
  const robots: Parameters<typeof office> = [
    { kind: 'wecom', url: receiver.url('/cgi-bin/webhook/send?key=k') },
    { kind: 'dingtalk', url: receiver.url('/robot/send?access_token=t'), secret: 'SEC1' },
  ];
  const { service, targetId } = await office(...robots);
  await visited(targetId, 'failed', 'failed');
  await updateAlerts(service);
  expect(await sendDeliveries(service, messenger())).toBe(2);
  const [wecom, dingtalk] = receiver.received;
  expect(wecom?.path).toBe('/cgi-bin/webhook/send?key=k');
  expect(JSON.parse(wecom?.body ?? '')).toEqual({
    msgtype: 'markdown',
    markdown: { content: expect.stringContaining('**考评系统网站告警：1 项告警**\n> ［告警］单位') as string },
  });
  const query = new URL(dingtalk?.path ?? '', 'http://x').searchParams;
  expect(query.get('access_token')).toBe('t');
  expect(query.get('timestamp')).toBe(String(TIME));
  expect(query.get('sign')).toBe(createHmac('sha256', 'SEC1').update(`${TIME}\nSEC1`).digest('base64'));
  expect(JSON.parse(dingtalk?.body ?? '')).toMatchObject({
    msgtype: 'markdown',
    markdown: { title: '考评系统网站告警：1 项告警' },
  });
});

test('mail goes over the server of the settings', async () => {
  const { service, targetId, channel } = await office({
    kind: 'mail',
    url: null,
    recipients: ['one@b.example', 'two@b.example'],
    language: 'en',
  });
  await visited(targetId, 'failed', 'failed');
  await updateAlerts(service);
  expect(await sendDeliveries(service, messenger())).toBe(1);
  expect(mail.mails).toMatchObject([
    { from: 'alert@a.example', to: ['one@b.example', 'two@b.example'], user: 'kaoping' },
  ]);
  const source = mail.mails[0]?.source ?? '';
  expect(source).toContain('Subject: Kaoping: 1 alerts');
  await service.database.updateTable('alertDeliveries').set({ sentAt: null }).execute();
  expect(await sendDeliveries(service, messenger({ smtp: null }))).toBe(0);
  expect((await channel()).failure).toContain('no mail server');
  const smtp = {
    host: '127.0.0.1',
    port: mail.port,
    user: 'kaoping',
    password: 'wrong',
    from: 'x@a.example',
    isSecure: false,
  };
  await service.database.updateTable('alertDeliveries').set({ dueAt: START }).execute();
  expect(await sendDeliveries(service, messenger({ smtp }))).toBe(0);
  expect((await channel()).failure).toContain('wrong password');
});

test.each<[string, { status: number; body: string } | null, string]>([
  [
    'a robot that sent too much',
    { status: 200, body: '{"errcode":45009,"errmsg":"api freq out of limit"}' },
    '45009 api freq',
  ],
  ['a robot that is none', { status: 200, body: '<html>' }, 'no errcode'],
  ['a server in trouble', { status: 502, body: '' }, 'status 502'],
  ['a redirect', { status: 302, body: '' }, 'status 302'],
  ['nobody', null, 'broke off'],
])('%s: it is tried again, and got through later', async (_what, answer, failure) => {
  const { service, set, targetId, channel } = await office({ kind: 'wecom' });
  await visited(targetId, 'failed', 'failed');
  await updateAlerts(service);
  receiver.answer(answer);
  expect(await sendDeliveries(service, messenger())).toBe(0);
  expect((await channel()).failure).toContain(failure);
  expect(await sendDeliveries(service, messenger())).toBe(0);
  expect(receiver.received).toHaveLength(1);
  receiver.answer(WELL);
  set('2026-11-30T09:01:00+08:00');
  expect(await sendDeliveries(service, messenger())).toBe(1);
  expect(await channel()).toMatchObject({ failure: null, sentAt: '2026-11-30T09:01:00+08:00' });
  expect(receiver.received[1]?.body).toBe(receiver.received[0]?.body);
});

test('it is given up after a day', async () => {
  const { service, set, targetId } = await office({});
  await visited(targetId, 'failed', 'failed');
  await updateAlerts(service);
  receiver.answer(null);
  for (let hour = 0; hour < 48; hour++) {
    set(new Date(TIME + hour * 3_600_000).toISOString());
    await sendDeliveries(service, messenger());
  }
  expect(receiver.received).toHaveLength(11);
  const [delivery] = await service.database.selectFrom('alertDeliveries').selectAll().execute();
  expect(delivery).toMatchObject({ attempts: 11, sentAt: null });
  expect(delivery?.givenUpAt).not.toBeNull();
});

test('nothing is sent to a private address that is not allowed', async () => {
  const { service, targetId, channel } = await office({}, { url: 'http://metadata.example/' });
  await visited(targetId, 'failed', 'failed');
  await updateAlerts(service);
  const resolve = async () => Promise.resolve(['127.0.0.1']);
  expect(await sendDeliveries(service, messenger({ allow: [], resolve }))).toBe(0);
  expect(receiver.received).toEqual([]);
  expect((await channel(0)).failure).toContain('private or reserved');
  expect((await channel(1)).failure).toContain('private or reserved');
});
