import { describe, expect, test } from 'vitest';
import { csv, factsOf, faultsOf, portalOf, read } from './facts.test-support.ts';

const portal = csv('portal', '单位\n甲县');

/** What the marks `role,by,mark` on the item `new` come to. */
function markOf(input: string, rows: readonly string[]): string {
  const marks = csv('marks', ['单位,item,role,by,mark', ...rows.map((row) => `甲县,new,${row}`)].join('\n'));
  const reading = read(portalOf(`x: { marks: new, ${input} }`), [portal, marks]);
  return reading.faults.length > 0 ? faultsOf(reading).join('; ') : (factsOf(reading)[0] ?? '').replace('甲县: x=', '');
}

describe('roles', () => {
  test.each([
    ['[office, expert, self]', ['self,张,60', 'expert,李,80'], '80'],
    ['[office, expert, self]', ['self,张,60'], '60'],
    ['[self, expert]', ['expert,李,80', 'self,张,60'], '60'],
    ['[expert]', ['self,张,60'], '?no-mark'],
    ['[office, expert, self]', [], '?no-mark'],
    ['[expert]', ['专家,李,80'], '80'],
    ['[office, self]', ['主管部门,,70', '自评,,90'], '70'],
  ])('in order %s of %j give %s', (by, rows, expected) => {
    expect(markOf(`by: ${by}`, rows)).toBe(expected);
  });

  test.each([
    ['{ self: 20%, expert: 80% }', ['self,张,60', 'expert,李,80'], '76'],
    ['{ self: 20%, expert: 80% }', ['expert,李,80'], '?no-mark'],
    ['{ self: 20%, expert: 80% }', ['self,张,70', 'expert,李,80', 'expert,王,91'], '82.4'],
  ])('with weights %s of %j give %s', (by, rows, expected) => {
    expect(markOf(`by: ${by}`, rows)).toBe(expected);
  });
});

describe('judges', () => {
  const rows = ['expert,一,80', 'expert,二,90', 'expert,三,85', 'expert,四,60'];

  test.each([
    ['mean', rows, '78.75'],
    ['mean', rows.slice(0, 3), '85'],
    ['mean', [...rows.slice(0, 2), 'expert,三,86'], '256/3'],
    ['median', rows, '82.5'],
    ['median', rows.slice(0, 3), '85'],
    ['min', rows, '60'],
    ['max', rows, '90'],
    ['trimmed-mean, trim: { low: 1, high: 1 }', rows, '82.5'],
    ['trimmed-mean, trim: { low: 1, high: 0 }', rows, '85'],
    ['trimmed-mean, trim: { low: 1, high: 1 }', rows.slice(0, 2), '?too-few-values'],
  ])('by %s of %j', (judges, marks, expected) => {
    expect(markOf(`by: [expert], judges: ${judges}`, marks)).toBe(expected);
    expect(markOf(`by: [expert], judges: ${judges}`, marks.toReversed())).toBe(expected);
  });

  test('without a name are different people', () => {
    expect(markOf('by: [expert]', ['expert,,80', 'expert,,90'])).toBe('85');
  });
});

describe('levels', () => {
  const levels = 'by: [expert], levels: { 优: 100, 良: 80 }';

  test.each([
    [['expert,李,优'], '100'],
    [['expert,李, 良 ', 'expert,王,优'], '90'],
    [['expert,李,优', 'expert,王,70'], '85'],
    [['expert,李,差'], 'not-a-level 2:5'],
  ])('of %j give %s', (rows, expected) => {
    expect(markOf(levels, rows)).toBe(expected);
  });
});

describe('what is refused', () => {
  test.each([
    ['by: [expert], max: 100', ['expert,李,101'], 'above-maximum 2:5'],
    ['by: [expert], max: 100', ['expert,李,100'], '100'],
    ['by: [expert], min: 0', ['expert,李,-1'], 'below-minimum 2:5'],
    ['by: [expert]', ['expert,李,八十'], 'not-a-number 2:5'],
    ['by: [expert]', ['expert,李,'], 'missing-key 2:5'],
    ['by: [expert]', ['judge,李,80'], 'not-accepted 2:3'],
    ['by: [expert]', ['expert,李,80', 'expert, 李 ,81'], 'mark-twice 3:4'],
    ['by: [expert, self]', ['expert,李,80', 'self,李,81'], '80'],
    ['by: [expert, self], max: 100', ['expert,李,80', 'self,张,810'], 'above-maximum 3:5'],
  ])('{ %s } with %j: %s', (input, rows, expected) => {
    expect(markOf(input, rows)).toBe(expected);
  });

  test.each([
    ['乙县,new,expert,80', 'unknown-unit 2:1'],
    ['甲县,nwe,expert,80', 'unknown-item 2:2'],
  ])('%s', (row, fault) => {
    const marks = csv('marks', `单位,item,role,mark\n${row}`);
    expect(faultsOf(read(portalOf('x: { marks: new, by: [expert] }'), [portal, marks]))).toEqual([fault]);
  });
});

describe('a column for the same input', () => {
  const classes = portalOf('x: { marks: new, by: [expert], column: 创新 }');
  const marks = csv('marks', '单位,item,role,mark\n乙县,new,expert,80');

  test('serves the units that have no marks', () => {
    const reading = read(classes, [csv('portal', '单位,创新\n甲县,7\n乙县,'), marks]);
    expect(factsOf(reading)).toEqual(['甲县: x=7', '乙县: x=80']);
  });

  test('is refused beside marks', () => {
    expect(faultsOf(read(classes, [csv('portal', '单位,创新\n甲县,7\n乙县,8'), marks]))).toEqual(['given-twice 3:2']);
  });
});

describe('evidence', () => {
  test('names person, mark and reason of those who decided', () => {
    const marks = csv(
      'marks',
      '单位,item,role,by,mark,reason\n甲县,new,self,张三,60,\n甲县,new,expert,李四,80,有创新\n甲县,new,expert,,90,',
    );
    const { facts } = read(portalOf('x: { marks: new, by: [expert, self] }'), [portal, marks]);
    expect(facts.get('portal')?.evidence['x']?.[0]?.map(({ line, text }) => `${line} ${text}`)).toEqual([
      '3 李四：80（有创新）',
      '4 专家：90',
    ]);
  });
});
