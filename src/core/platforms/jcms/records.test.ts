import { describe, expect, test } from 'vitest';
import { recordsOf } from '../index.ts';

const row = (number: number) => `<li><a href="/art/2024/3/5/art_1_${number}.html">标题</a><span>2024-03-05</span></li>`;
const store = (...rows: string[]) =>
  `<datastore><nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=1"></a>]]></nextgroup><recordset>${rows
    .map((each) => `<record><![CDATA[\n${each}]]></record>`)
    .join('')}</recordset></datastore>`;

describe('lists of JCMS', () => {
  test('have the markup of their rows', () => {
    expect(
      recordsOf(store(row(1), row(2)))
        ?.replaceAll(/\n+/gu, '\n')
        .trim(),
    ).toBe(`${row(1)}\n${row(2)}`);
  });

  test.each([
    ['without rows', store(), ''],
    ['another script', 'var a = "<record>";', null],
    ['nothing', '', null],
    ['a row that breaks off', '<datastore><recordset><record><![CDATA[<li>', ''],
  ])('%s', (_, text, rows) => {
    expect(recordsOf(text)).toBe(rows);
  });
});
