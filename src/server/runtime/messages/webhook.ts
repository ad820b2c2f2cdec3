import { createHmac } from 'node:crypto';
import type { Language } from '../../../core/model/text.ts';
import type { Post } from '../http/post.ts';
import type { Message } from './message.ts';

interface Hook {
  url: string;
  secret: string | null;
  language: Language;
  /** Milliseconds since 1970. */
  time: number;
}

/**
 * JSON to an address of one's own. With a secret, `x-kaoping-signature` is `sha256=` and the HMAC, in hexadecimal, of the time in
 * `x-kaoping-timestamp`, a point and the body.
 */
export function webhookPost(message: Message, { url, secret, language, time }: Hook): Post {
  const { id, moment, title, lines, items } = message;
  const body = JSON.stringify({
    id,
    moment,
    title: title[language],
    text: lines.map((line) => line[language]),
    alerts: items,
  });
  const timestamp = String(Math.floor(time / 1000));
  const signature = (key: string) => createHmac('sha256', key).update(`${timestamp}.${body}`).digest('hex');
  return {
    url,
    headers: {
      'content-type': 'application/json',
      'x-kaoping-delivery': id,
      'x-kaoping-timestamp': timestamp,
      ...(secret === null ? {} : { 'x-kaoping-signature': `sha256=${signature(secret)}` }),
    },
    body,
  };
}
