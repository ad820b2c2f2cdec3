import type { Language } from '../../../core/model/text.ts';
import type { Post } from '../http/post.ts';
import type { Message } from './message.ts';
import { oneMarkdownLine } from './one-line.ts';
import { shortened } from './shortened.ts';

/** Bytes of a message of type markdown, by the manual of the group robot. */
const MOST_BYTES = 4096;

/** To the group robot (群机器人) of 企业微信, whose address has its key in it. */
export function wecomPost({ title, lines }: Message, { url, language }: { url: string; language: Language }): Post {
  const content = shortened(
    [`**${title[language]}**`, ...lines.map((line) => `> ${oneMarkdownLine(line[language])}`)],
    {
      most: MOST_BYTES,
      language,
    },
  );
  return {
    url,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ msgtype: 'markdown', markdown: { content } }),
  };
}
