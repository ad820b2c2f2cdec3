import { expect, test } from 'vitest';
import { syntheticClass, syntheticResult } from '../../test/fixtures/synthetic-result.ts';
import { paletteFor } from './colour.ts';
import { PRINTED, rankingTables } from './ranking-table.ts';

const colour = paletteFor({ write: () => true }, {});

test('the words around the names and figures of the scheme are in the language that is asked for', () => {
  const group = syntheticClass({ units: 2 });
  Object.assign(group.units[1] ?? {}, { state: 'incomplete' });
  group.statistics.incomplete = 1;
  const result = syntheticResult({ classes: [group] });
  const zh = rankingTables(result, { colour, language: 'zh' });
  const en = rankingTables(result, { colour, language: 'en' });
  for (const word of ['排名', '单位名称', '总计', '等次', '未完成']) {
    expect(zh).toContain(word);
    expect(en).not.toContain(word);
  }
  for (const word of ['rank', 'unit', 'total', 'grade', 'incomplete']) expect(en).toContain(word);
  expect(en).toContain(`${group.name} (2)`);
});

test.each([
  [PRINTED, null],
  [PRINTED + 1, { zh: `… 共 ${PRINTED + 1} 个`, en: `… ${PRINTED + 1} in all` }],
])('%d units end with the line %j', (units, line) => {
  const result = syntheticResult({ units });
  for (const language of ['zh', 'en'] as const) {
    const text = rankingTables(result, { colour, language });
    if (line === null) expect(text).not.toContain('…');
    else expect(text.trimEnd().split('\n').at(-1)).toBe(line[language]);
  }
});

test('where the result holds only the first units, the number of all is told', () => {
  const text = rankingTables(syntheticResult({ units: 3 }), { colour, language: 'en', listed: [5000] });
  expect(text).toContain('… 5000 in all');
});
