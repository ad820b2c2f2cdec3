import { FAILURES } from '../../../core/model/failure.ts';
import { post, type Post, type PostOptions } from '../http/post.ts';
import { dingtalkPost } from './dingtalk.ts';
import { sendMail, type Smtp } from './mail.ts';
import type { Destination, Message, Refusal } from './message.ts';
import { webhookPost } from './webhook.ts';
import { wecomPost } from './wecom.ts';

/** Sends messages to people and programs; what goes wrong is an answer and no error. */
export interface Messenger {
  send(message: Message, to: Destination): Promise<Refusal>;
}

export interface MessengerOptions extends PostOptions {
  /** Null: there is no mail server. */
  smtp: Smtp | null;
  /** Milliseconds since 1970. */
  time: () => number;
}

export function openMessenger({ smtp, time, ...posting }: MessengerOptions): Messenger {
  return {
    async send(message, to) {
      if (to.kind === 'mail') return smtp === null ? NO_SERVER : sendMail(smtp, message, to);
      if (to.kind === 'webhook') return sendHook(webhookPost(message, { ...to, time: time() }), posting);
      const robot = to.kind === 'wecom' ? wecomPost(message, to) : dingtalkPost(message, { ...to, time: time() });
      return sendRobot(robot, posting);
    },
  };
}

const NO_SERVER = 'smtp: no mail server in the settings';

async function sendHook(request: Post, options: PostOptions): Promise<Refusal> {
  const answer = await post(request, options);
  if ('failure' in answer) return FAILURES[answer.failure].en;
  return answer.status >= 200 && answer.status < 300 ? null : `status ${answer.status}`;
}

/** Robots answer with status 200 whatever happens, and say in `errcode` what. */
async function sendRobot(request: Post, options: PostOptions): Promise<Refusal> {
  const answer = await post(request, options);
  if ('failure' in answer) return FAILURES[answer.failure].en;
  if (answer.status !== 200) return `status ${answer.status}`;
  const { errcode, errmsg } = asAnswer(answer.body);
  return errcode === 0 ? null : `${wordOf(errcode) ?? 'no errcode'} ${wordOf(errmsg) ?? ''}`.trim().slice(0, 500);
}

function asAnswer(body: string): { errcode?: unknown; errmsg?: unknown } {
  try {
    const read: unknown = JSON.parse(body);
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    return {};
  }
}

const wordOf = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null;
