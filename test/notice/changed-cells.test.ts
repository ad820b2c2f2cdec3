import { describe, test } from 'vitest';
import { expectAllTold, type Change } from './change.ts';
import { CAMPAIGNS, noticeOf, type Notice } from './notices.ts';
import { slipsOf, wide } from './other-numbers.ts';

describe.each(Object.entries(CAMPAIGNS))('every cell of the annexes of %s', async (_, campaign) => {
  const notice = await noticeOf(campaign);

  test('a number with a slip, in plain or full-width digits, or none', () => {
    const slips = (text: string) => {
      const all = slipsOf(text).filter((_slip, at) => at % 2 === 0);
      return [...all, ...all.slice(0, 1).map(wide), ''];
    };
    expectAllTold(
      notice,
      cellChanges(notice, (text) => (/^\d/u.test(text) ? slips(text) : [])),
      140,
    );
  });

  test('a name, grade or header misspelt, cut off, longer or gone', () => {
    const slips = (text: string) => [`某${text.slice(1)}`, text.slice(0, -1), `${text}办`, ''];
    expectAllTold(
      notice,
      cellChanges(notice, (text) => (/^\d/u.test(text) ? [] : slips(text))),
      80,
    );
  });

  test('a name or grade taken from another row', () => {
    const others = (text: string, column: readonly string[]) =>
      /^\d/u.test(text) ? [] : [...new Set(column)].filter((other) => other !== text).slice(0, 4);
    expectAllTold(notice, cellChanges(notice, others), 20);
  });
});

/** All cells in turn; `others` are wrong texts for a cell, made from its own text and the cells of its column. */
function cellChanges(
  { docx }: Notice,
  others: (text: string, column: readonly string[]) => readonly string[],
): Change[] {
  return docx.tables.flatMap((rows, table) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((text, column) => {
        const at = { table: table + 1, row: row + 1, column: column + 1 };
        const below = rows.slice(1).map((each) => each[column] ?? '');
        return others(text, below).map((now): Change => {
          const what = `table ${at.table}, row ${at.row}, column ${at.column}: ${text} → ${now}`;
          return { what, docx: docx.setCell(at, now), at, now, right: text };
        });
      }),
    ),
  );
}
