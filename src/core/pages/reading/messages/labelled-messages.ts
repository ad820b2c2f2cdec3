import type { Message } from '../../../model/page-facts.ts';
import { datesIn } from '../article-head/index.ts';
import type { Page } from '../page.ts';
import { fieldNamed, type MessageField } from './message.ts';

/** A label with what stands behind it. */
interface Labelled {
  field: MessageField;
  value: string;
}

/** What labels end with. */
const LABEL_END = /(?:时\s*间|日\s*期|单\s*位|部\s*门|机\s*构|机\s*关)(?=\s*(?:[:：]|$|\d{4}))/gu;
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
  const labels: Label[] = [];
  for (const match of text.matchAll(LABEL_END)) {
    const label = labelBefore(text, match.index + match[0].length);
    if (label !== null) labels.push(label);
  }
  return labels.flatMap(({ field, to }, at) => {
    if (field === null) return [];
    const inLine = text
      .slice(to, labels[at + 1]?.from ?? text.length)
      .replace(/^[\s:：]+/u, '')
      .trim();
    if (inLine !== '' || at < labels.length - 1) return [{ field, value: inLine }];
    const next = lines[index + 1]?.text ?? '';
    const bare = next.replace(/[\s:：]+$/u, '');
    return [{ field, value: (labelBefore(bare, bare.length)?.field ?? null) === null ? next : '' }];
  });
}

interface Label {
  field: MessageField | null;
  from: number;
  to: number;
}

/** Letters of the labels that are known, the most common first. */
const LENGTHS = [4, 6, 5];
const LONGEST_LABEL = 6;
/** Of other labels so many letters are taken as theirs. */
const OTHER_LENGTH = 4;

/** The label that ends at `to`: other words may stand before it without a blank, and blanks between its letters. */
function labelBefore(text: string, to: number): Label | null {
  let letters = '';
  const starts: number[] = [];
  for (let at = to - 1; at >= 0 && letters.length < LONGEST_LABEL; at--) {
    const letter = text.charAt(at);
    if (letter.trim() === '') continue;
    if (!/\p{Script=Han}/u.test(letter)) break;
    letters = letter + letters;
    starts.push(at);
  }
  if (letters.length < OTHER_LENGTH) return null;
  for (const length of LENGTHS) {
    const field = letters.length < length ? null : fieldNamed(letters.slice(-length));
    if (field !== null) return { field, from: starts[length - 1] ?? 0, to };
  }
  return { field: null, from: starts[OTHER_LENGTH - 1] ?? 0, to };
}

function unitOf(value: string): string | null {
  const [unit = ''] = value.split(/\s{2,}|[|｜【[]|\s[-—]\s/u);
  return unit === '' || unit.length > LONGEST_UNIT ? null : unit.trim();
}
