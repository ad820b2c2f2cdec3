import type { Text } from '../../../core/model/text.ts';
import { alertLine } from '../../../core/monitoring/index.ts';
import type { Destination, Message, Messenger } from '../../runtime/messages/index.ts';
import { sha256 } from '../../runtime/sha256.ts';
import {
  type DueChannel,
  type DueDelivery,
  dueDeliveries,
  noteFailed,
  noteSent,
  takeDueChannel,
} from '../../store/alerts/deliveries.ts';
import type { Service } from '../service.ts';

/** Minutes until something that did not get through is tried again; after the last one it is given up. */
const PAUSES = [1, 2, 5, 15, 30, 60, 120, 240, 480, 480];

/** Nothing is put off for longer. */
const LONGEST_PAUSE = Math.max(...PAUSES) * 60_000;

/** Changes of alerts in one message at most; what is left goes with the next one. */
const MOST = 200;

/** Milliseconds after which the rest waits for the next time: what is wrong has to be looked at meanwhile. */
const LONGEST_ROUND = 60_000;

/**
 * Tells every channel all that is due, as one message each: robots take few a minute. A channel belongs to one process at a time. Who does
 * not answer takes time, and comes last: nobody else waits for that. A message that was sent when the process died is sent again, under the
 * same id. Gives how many messages got through.
 */
export async function sendDeliveries(
  { database, clock }: Pick<Service, 'database' | 'clock'>,
  messenger: Messenger,
): Promise<number> {
  let sent = 0;
  const end = clock.now() + LONGEST_ROUND;
  for (let after: DueChannel | null = null; clock.now() < end;) {
    const done: { channel: DueChannel; isSent: boolean } | null = await database
      .transaction()
      .execute(async (transaction) => {
        const at = clock.moment();
        const never = new Date(Date.parse(at) + LONGEST_PAUSE).toISOString();
        const channel = await takeDueChannel(transaction, { at, never, after });
        if (channel === null) return null;
        const due = await dueDeliveries(transaction, { channelId: channel.id, at, never, most: MOST });
        const [first] = due;
        if (first === undefined) return { channel, isSent: false };
        const failure = await messenger.send(messageOf(due, at), destinationOf(channel));
        const now = clock.moment();
        const ids = due.map(({ id }) => id);
        if (failure === null) await noteSent(transaction, { channelId: channel.id, ids, at: now });
        else {
          const next = due.map(({ id, attempts }) => ({ id, dueAt: dueAfter(now, attempts) }));
          await noteFailed(transaction, { channelId: channel.id, failure, at: now, next });
        }
        return { channel, isSent: failure === null };
      });
    if (done === null) break;
    after = done.channel;
    if (done.isSent) sent++;
  }
  return sent;
}

function dueAfter(at: string, attempts: number): string | null {
  const minutes = PAUSES[attempts];
  return minutes === undefined ? null : new Date(Date.parse(at) + minutes * 60_000).toISOString();
}

function destinationOf({ kind, recipients, url, secret, language }: DueChannel): Destination {
  return kind === 'mail' ? { kind, recipients, language } : { kind, url: url ?? '', secret, language };
}

function messageOf(due: readonly DueDelivery[], moment: string): Message {
  const told = due.map((each) => ({ each, line: lineOf(each) }));
  return {
    id: sha256(due.map(({ id }) => id).join(' ')).slice(0, 32),
    moment,
    title: titleOf(due),
    lines: told.map(({ line }) => line),
    items: told.map(({ each, line }) => ({
      id: each.id,
      alert: each.alertId,
      change: each.change,
      target: each.targetId,
      cause: each.cause,
      level: each.level,
      facts: each.facts,
      since: each.createdAt,
      text: line,
    })),
  };
}

const TEST: Text = {
  zh: '这是一条测试消息，收到即说明通道可用。',
  en: 'This is a test: who reads it is told of alerts.',
};

function lineOf({ change, notice, cause, level, facts, name, homeUrl, organization }: DueDelivery): Text {
  if (notice !== null) return { zh: `［系统］${notice.zh}`, en: `[service] ${notice.en}` };
  if (change === 'test' || change === 'notice' || cause === null || level === null) return TEST;
  const line = alertLine({
    cause,
    level,
    facts: facts ?? {},
    change,
    name: name ?? '',
    homeUrl: homeUrl ?? '',
    organization: organization ?? '',
  });
  const word = WORDS[change];
  return { zh: `［${word.zh}］${line.zh}`, en: `[${word.en}] ${line.en}` };
}

const WORDS = {
  opened: { zh: '告警', en: 'alert' },
  raised: { zh: '加重', en: 'worse' },
  cleared: { zh: '解除', en: 'over' },
} as const satisfies Record<string, Text>;

function titleOf(due: readonly DueDelivery[]): Text {
  const over = due.filter(({ change }) => change === 'cleared').length;
  const test = due.filter(({ change }) => change === 'test').length;
  const bad = due.length - over - test;
  if (bad + over === 0) return { zh: '考评系统测试消息', en: 'Kaoping: test' };
  return {
    zh: `考评系统网站告警：${[...(bad > 0 ? [`${bad} 项告警`] : []), ...(over > 0 ? [`${over} 项解除`] : [])].join('，')}`,
    en: `Kaoping: ${[...(bad > 0 ? [`${bad} alerts`] : []), ...(over > 0 ? [`${over} over`] : [])].join(', ')}`,
  };
}
