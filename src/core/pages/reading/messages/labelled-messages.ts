import type { Message } from '../../../model/page-facts.ts';
import { datesIn } from '../article-head/index.ts';
import type { Page } from '../page.ts';
import { fieldNamed, type MessageField } from './message.ts';

/** A label with what stands behind it. */
interface Labelled {
  field: MessageField;
  value: string;
}

const LABEL = /(?:\p{Script=Han}\s*){2,6}(?:时\s*间|日\s*期|单\s*位|部\s*门|机\s*构|机\s*关)(?=\s*(?:[:：]|$|\d{4}))/gu;
const LONGEST_LINE = 400;
const LONGEST_UNIT = 40;

/**
 * The messages of a page that labels their days: 来信时间, 回复时间, 回复单位. A label that comes again begins the next message.
 */
export function labelledMessages({ lines }: Page): Message[] {
  const messages: Message[] = [];
  let open: Partial<Message> = {};
  const close = () => {
    const { asked = null, answered = null, unit = null } = open;
    if (asked !== null || answered !== null) messages.push({ asked, answered, unit });
    open = {};
  };
  for (const index of lines.keys()) {
    for (const { field, value } of labelsOf(lines, index)) {
      if (open[field] !== undefined) close();
      open[field] = field === 'unit' ? unitOf(value) : (datesIn(value)[0]?.date ?? null);
    }
  }
  close();
  return messages;
}

function labelsOf(lines: Page['lines'], index: number): Labelled[] {
  const text = lines[index]?.text ?? '';
  if (text.length > LONGEST_LINE) return [];
  const matches = [...text.matchAll(LABEL)].map((match) => ({
    ...nameIn(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }));
  return matches.flatMap(({ field, to }, at) => {
    if (field === null) return [];
    const inLine = text
      .slice(to, matches[at + 1]?.from ?? text.length)
      .replace(/^[\s:：]+/u, '')
      .trim();
    const next = lines[index + 1]?.text ?? '';
    const isAlone = inLine === '' && at === matches.length - 1 && nameIn(next.replace(/[\s:：]+$/u, '')).field === null;
    return [{ field, value: isAlone ? next : inLine }];
  });
}

/** A label may follow other words without a blank; its last letters say what it is. */
function nameIn(text: string): { field: MessageField | null } {
  const letters = text.replaceAll(/\s/gu, '');
  for (const length of [4, 6, 5]) {
    const field = fieldNamed(letters.slice(-length));
    if (field !== null) return { field };
  }
  return { field: null };
}

function unitOf(value: string): string | null {
  const [unit = ''] = value.split(/\s{2,}|[|｜【[]|\s[-—]\s/u);
  return unit === '' || unit.length > LONGEST_UNIT ? null : unit.trim();
}
