import { createHmac } from 'node:crypto';
import type { Language } from '../../../core/model/text.ts';
import type { Post } from '../http/post.ts';
import type { Message } from './message.ts';
import { oneMarkdownLine } from './one-line.ts';
import { shortened } from './shortened.ts';

/** Bytes of a message; its manual allows 20,000 for the whole request. */
const MOST_BYTES = 15_000;

interface Robot {
  url: string;
  secret: string | null;
  language: Language;
  /** Milliseconds since 1970; not off by more than an hour. */
  time: number;
}

/** To the group robot of 钉钉, whose address has its key in it; signed (加签) where it has a secret. */
export function dingtalkPost({ title, lines }: Message, { url, secret, language, time }: Robot): Post {
  const text = shortened([`### ${title[language]}`, ...lines.map((line) => `- ${oneMarkdownLine(line[language])}`)], {
    most: MOST_BYTES,
    language,
  });
  const signed = new URL(url);
  if (secret !== null) {
    signed.searchParams.set('timestamp', String(time));
    signed.searchParams.set('sign', createHmac('sha256', secret).update(`${time}\n${secret}`).digest('base64'));
  }
  return {
    url: signed.href,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ msgtype: 'markdown', markdown: { title: title[language], text } }),
  };
}
