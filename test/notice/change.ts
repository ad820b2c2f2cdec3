import { expect } from 'vitest';
import type { NoticePlace, NoticeReport } from '../../src/core/reports/notice/index.ts';
import type { EditableDocx } from './editable-docx.ts';
import type { Notice } from './notices.ts';

/** One change that makes a notice wrong, and what has to be told about it. */
export interface Change {
  /** What was done, to know it in a failed test. */
  what: string;
  docx: EditableDocx;
  at: { paragraph: number } | { table: number; row: number; column: number };
  /** What the notice says now and should say; null where one of them says nothing. */
  now: string | null;
  right: string | null;
}

/** A stretch of a paragraph: from, inclusive, to, exclusive. */
export interface Place {
  paragraph: number;
  from: number;
  to: number;
  text: string;
}

/** The change that puts other words into a place. */
export function replaced(docx: EditableDocx, place: Place, now: string): Change {
  return {
    what: `paragraph ${place.paragraph}: ${place.text} → ${now}`,
    docx: docx.edit({ ...place, text: now }),
    at: { paragraph: place.paragraph },
    now,
    right: place.text,
  };
}

/** Every change is reported at its paragraph or cell, with what stands there and what should. `least`: there are that many. */
export function expectAllTold(notice: Notice, changes: readonly Change[], least: number): void {
  expect(changes.length).toBeGreaterThanOrEqual(least);
  const untold = changes.flatMap((change) => {
    const report = notice.check(change.docx);
    return isTold(report, change) ? [] : [{ [change.what]: messagesOf(report) }];
  });
  expect(untold).toEqual([]);
}

export function messagesOf({ disagreements }: NoticeReport): string[] {
  return disagreements.map(({ message }) => message.en);
}

function isTold({ disagreements }: NoticeReport, { at, now, right }: Change): boolean {
  return disagreements.some(
    ({ where, excerpt, found, expected, message }) =>
      isAt(where, at) &&
      (now === null || `${excerpt} ${found}`.includes(now)) &&
      (right === null || expected === null || expected.includes(right)) &&
      message.en.includes(found ?? '') &&
      message.zh.includes(expected ?? ''),
  );
}

function isAt(where: NoticePlace, at: Change['at']): boolean {
  return Object.entries(at).every(([name, value]) => (where as unknown as Record<string, unknown>)[name] === value);
}
