import { describe, expect, test } from 'vitest';
import { cellText, csv } from './facts/facts.test-support.ts';
import { scored } from './score.test-support.ts';
import { toResult } from './index.ts';

const SITES = csv('sites', '单位,s\n甲局（本级）,90\n乙局,80\n丙局,未检测\n丁局,');
const OVERALL = csv('overall', '单位\n乙局\n甲局(本级)\n丙局\n丁局\n戊局');

const SITES_CLASS = `- id: sites
  name: 网站
  total: { column: s, blank: missing }
  ranking: { ties: competition }
  grades: { labels: [A, B], bands: [{ from: 85, grade: A }, { otherwise: B }] }
`;
const OVERALL_CLASS = `- id: overall
  name: 综合
  values:
    t: { class: sites, take: total }
    r: { class: sites, take: rank }
    g: { class: sites, take: grade }
  indicators: [{ id: x, name: 折算, points: 100, rule: { sum: [{ value: { class: sites, take: total }, weight: 50% }] } }]
  total: x
`;

/** What the class `overall` reads of the class `sites`, unit by unit. */
function read(name: string, classes = SITES_CLASS + OVERALL_CLASS): string {
  const overall = scored(classes, SITES, OVERALL).classes.find(({ rules }) => rules.id === 'overall');
  return (overall?.level.column(name) ?? []).map(cellText).join(' ');
}

describe('the result of another class', () => {
  test('is that of the unit of the same name, however it is spelt; missing without one, untested where it is incomplete', () => {
    expect(read('t')).toBe('80 90 ?blank ?total-missing -');
    expect(read('r')).toBe('2 1 ?blank ?total-missing -');
    expect(read('g')).toBe("'B' 'A' ?blank ?total-missing -");
  });

  test('is the published one: after outcomes, corrections and overrides', () => {
    const override = (of: string, value: string) =>
      `{ unit: 乙局, of: ${of}, value: ${value}, reason: 公布稿, by: 张三, at: 2020-01-02 }`;
    const corrected = `${SITES_CLASS.replace('bands:', "drops: [{ if: grade = 'A', by: 1, because: 逾期 }], bands:")}  outcomes: [{ id: low, if: total < 85, total: 59, because: 低 }]\n`;
    expect(read('t', corrected + OVERALL_CLASS)).toBe('59 90 ?blank ?total-missing -');
    expect(read('g', corrected + OVERALL_CLASS)).toBe("'B' 'B' ?blank ?total-missing -");
    const overridden = `${SITES_CLASS}  overrides: [${override('total', '81')}, ${override('rank', '5')}, ${override('grade', 'A')}]\n`;
    expect(['t', 'r', 'g'].map((name) => read(name, overridden + OVERALL_CLASS).split(' ')[0])).toEqual([
      '81',
      '5',
      "'A'",
    ]);
  });

  test('does not hang on the order of the classes, which are printed as they stand', () => {
    expect(read('t', OVERALL_CLASS + SITES_CLASS)).toBe(read('t'));
    const { classes } = toResult(scored(OVERALL_CLASS + SITES_CLASS, SITES, OVERALL));
    expect(classes.map(({ id }) => id)).toEqual(['overall', 'sites']);
  });

  test('is explained by the name of the class', () => {
    const [, overall] = toResult(scored(SITES_CLASS + OVERALL_CLASS, SITES, OVERALL)).classes;
    expect(overall?.indicators[0]?.rule).toBe('网站的总分×0.5 合计');
    const lines = overall?.units.map(({ unit, lines: [line] }) => [unit, line?.how]);
    expect(lines).toContainEqual(['甲局(本级)', '网站的总分 90 × 0.5 = 45']);
    expect(lines).toContainEqual(['乙局', '网站的总分 80 × 0.5 = 40']);
  });

  test('of a class that itself reads one', () => {
    const third = '- { id: third, name: 三, table: overall, total: { class: overall, take: total } }\n';
    const campaign = scored(third + OVERALL_CLASS + SITES_CLASS, SITES, OVERALL);
    expect(campaign.classes[0]?.totals.map(cellText).join(' ')).toBe('40 45 ?blank ?total-missing ?total-missing');
  });

  describe('by the name of a unit', () => {
    const OFFICES = csv('offices', '单位,主管\n一科,乙局\n二科,甲局(本级)\n三科,丙局\n四科,\n五科,未检测\n六科,己局');
    const OFFICES_CLASS = `- id: overall
  name: 科室
  table: offices
  inputs: { head: { column: 主管, type: text, blank: missing } }
  values: { t: { class: sites, take: total, unit: head }, g: { class: sites, take: grade, unit: head } }
  indicators: [{ id: x, name: 折算, points: 100, rule: { sum: [{ value: { class: sites, take: rank, unit: head }, weight: 2 }] } }]
  total: x
`;
    const campaign = scored(SITES_CLASS + OFFICES_CLASS, SITES, OFFICES);
    const [, offices] = campaign.classes;

    test('is missing without a name, untested with one that the class does not have', () => {
      const [total, grade] = ['t', 'g'].map((name) => offices?.level.column(name).map(cellText).join(' '));
      expect(total).toBe('80 90 ?blank - ?blank ?no-case');
      expect(grade).toBe("'B' 'A' ?blank - ?blank ?no-case");
    });

    test('tells whose figure is open, and which name is not there', () => {
      const units = toResult(campaign).classes[1]?.units ?? [];
      const gaps = new Map(units.map(({ unit, missing }) => [unit, missing]));
      expect(gaps.get('三科')).toEqual([{ untested: 'blank', of: 's', unit: '丙局' }]);
      expect(gaps.get('六科')).toEqual([{ untested: 'no-case', of: 'head', value: '己局' }]);
    });

    test('is explained with the name', () => {
      const rules = toResult(campaign).classes[1];
      expect(rules?.indicators[0]?.rule).toBe('主管在网站的名次×2 合计');
      expect(rules?.units.find(({ unit }) => unit === '一科')?.lines[0]?.how).toBe('乙局在网站的名次 2 × 2 = 4');
    });

    test('is what children read, after outcomes and overrides', () => {
      const county = csv('counties', '单位\n东县');
      const below = csv('below', '单位,名称\n东县,甲局（本级）\n东县,乙局');
      const override = '{ unit: 乙局, of: total, value: 81, reason: 公布稿, by: 张三, at: 2020-01-02 }';
      const classes = `${SITES_CLASS}  overrides: [${override}]
- id: overall
  name: 县
  table: counties
  children: { below: { total: { class: sites, take: total, unit: unit } } }
  total: { fold: below, how: sum, value: total }
`;
      const [, counties] = scored(classes, SITES, county, below).classes;
      expect(counties?.totals.map(cellText)).toEqual(['171']);
    });
  });
});
