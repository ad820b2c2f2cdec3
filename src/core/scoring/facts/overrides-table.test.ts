import { describe, expect, test } from 'vitest';
import { csv, faultsOf, portalOf, read } from './facts.test-support.ts';

const ONE = portalOf(
  'score: { column: 得分 }\nregion: { type: text, blank: missing }',
  'values: { half: score / 2 }\ngrades: { labels: [优秀, 合格], value: "\'优秀\'" }',
);
const TWO =
  ONE + ONE.replace('id: portal', 'id: second').replace('门户', '第二').replace('values:', 'table: portal\n  values:');
const portal = csv('portal', '单位,得分,region\n甲县（本级）,20,东\n乙县,21,');

function overridesOf(row: string, classes = ONE): ReturnType<typeof read> {
  return read(classes, [portal, csv('overrides', `单位,class,of,value,reason,by,at\n${row}`)]);
}

const WHY = '公布稿如此,张三,2020-04-03';

describe('an override', () => {
  test.each([
    [`甲县(本级),,total,81.3,${WHY}`, { unit: '甲县（本级）', of: 'total', value: '81.3' }],
    [`乙县,portal,rank,３,${WHY}`, { unit: '乙县', of: 'rank', value: '3' }],
    [`乙县,门户,grade,合格,${WHY}`, { unit: '乙县', of: 'grade', value: '合格' }],
    [`乙县,,score,19.50,${WHY}`, { unit: '乙县', of: 'score', value: '19.5' }],
    [`乙县,,half,1,${WHY}`, { unit: '乙县', of: 'half', value: '1' }],
    [`乙县,,always,0,${WHY}`, { unit: '乙县', of: 'always', value: '0' }],
    [`乙县,,region,007,${WHY}`, { unit: '乙县', of: 'region', value: '007' }],
    [`乙县,,always,50%,${WHY}`, { unit: '乙县', of: 'always', value: '0.5' }],
  ])('%s', (row, expected) => {
    const { overrides, faults } = overridesOf(row);
    expect(faults).toEqual([]);
    expect(overrides.get('portal')).toEqual([{ ...expected, reason: '公布稿如此', by: '张三', at: '2020-04-03' }]);
  });

  test.each([
    [`丙县,,total,81.3,${WHY}`, 'unknown-unit 2:1'],
    [`乙县,portla,total,81.3,${WHY}`, 'unknown-class 2:2'],
    [`乙县,,totl,81.3,${WHY}`, 'unknown-target 2:3'],
    [`乙县,,total,很高,${WHY}`, 'not-a-number 2:4'],
    [`乙县,,score,很高,${WHY}`, 'not-a-number 2:4'],
    [`乙县,,always,很高,${WHY}`, 'not-a-number 2:4'],
    [`乙县,,rank,1.5,${WHY}`, 'not-whole 2:4'],
    [`乙县,,rank,0,${WHY}`, 'below-minimum 2:4'],
    [`乙县,,grade,良好,${WHY}`, 'not-accepted 2:4'],
    ['乙县,,total,81.3,,张三,2020-04-03', 'missing-key 2:5'],
    ['乙县,,total,81.3,理由,,2020-04-03', 'missing-key 2:6'],
    ['乙县,,total,81.3,理由,张三,', 'missing-key 2:7'],
    ['乙县,,total,81.3,理由,张三,2020年4月', 'not-a-date 2:7'],
  ])('%s is refused', (row, fault) => {
    const reading = overridesOf(row);
    expect(faultsOf(reading)).toEqual([fault]);
    expect(reading.overrides.get('portal')).toBeUndefined();
  });

  test('names its class where the unit stands in several', () => {
    expect(faultsOf(overridesOf(`乙县,,total,81.3,${WHY}`, TWO))).toEqual(['class-needed 2:1']);
    const { overrides } = overridesOf(`乙县,second,total,81.3,${WHY}`, TWO);
    expect([...overrides.keys()]).toEqual(['second']);
  });
});
