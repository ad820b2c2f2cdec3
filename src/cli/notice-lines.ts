import type { Language, Text } from '../core/model/text.ts';
import { oneLine } from './one-line.ts';

/** What a person should know although nothing is wrong, one a line for stderr. */
export function noticeLines(notices: readonly Text[], language: Language): string {
  const word = { zh: '提示：', en: 'note: ' }[language];
  return notices.map((notice) => `${word}${oneLine(notice[language])}\n`).join('');
}
