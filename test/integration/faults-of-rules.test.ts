import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { AppError } from '../../src/core/model/app-error.ts';
import { scoreGivenTables } from '../../src/server/usecases/score-tables.ts';

/** Rules that are sound by themselves, and turn out wrong with the figures of a table: nothing is written then. */

let folder = '';

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function failureOf(fields: string, rows: readonly string[]): Promise<AppError> {
  folder = mkdtempSync(join(tmpdir(), 'kaoping-faults-of-rules-'));
  writeFileSync(
    join(folder, 'scheme.yaml'),
    `kaoping: 1
id: small
version: 1
title: 试验方案
source: 试验方案
verified: true
classes:
  - id: portal
    name: 门户
    inputs: { x: {}, t: { type: text } }
    ${fields.replaceAll('\n', '\n    ')}
`,
  );
  writeFileSync(join(folder, 'portal.csv'), `单位名称,x,t\n${rows.join('\n')}\n`);
  const request = { scheme: 'scheme.yaml', tables: ['portal.csv'], at: null, out: 'out', cwd: folder };
  const failure: unknown = await scoreGivenTables(request).then(
    () => null,
    (error: unknown) => error,
  );
  expect(readdirSync(folder).toSorted()).toEqual(['portal.csv', 'scheme.yaml']);
  if (!(failure instanceof AppError)) throw new Error('no failure that can be mended', { cause: failure });
  return failure;
}

test('grades that are not among the labels are faults with the unit and the text', async () => {
  const { code, faults } = await failureOf('total: x\ngrades: { labels: [好, 差], value: t }', ['甲,1,好', '乙,2,中']);
  expect(code).toBe('scheme-faulty');
  expect(faults.map((fault) => fault.message.zh)).toEqual(['“门户”中“乙”的等次算出来是“中”，不在 labels 里']);
  expect(faults[0]?.suggestion?.zh).toContain('好、差');
});

test('a number without bounds is told by its rule and unit', async () => {
  const product = Array.from({ length: 900 }, () => 'x').join('*');
  const { code, details } = await failureOf(`total: ${product}`, ['甲,1,a', '乙,999999999,b']);
  expect(code).toBe('number-too-large');
  expect(details).toEqual({ place: 'total (乙)' });
});
