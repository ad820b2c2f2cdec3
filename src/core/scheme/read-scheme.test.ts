import { describe, expect, test } from 'vitest';
import { exact, parseExact, toText, type Exact } from '../model/exact/index.ts';
import { afterIndicator, inClass } from './fault-cases/marked-text.test-support.ts';
import { classOf, name, number } from './read-scheme.test-support.ts';

const shown = (value: Exact | null): string => (value === null ? 'none' : toText(value));

describe('inputs', () => {
  const facts = (body: string) =>
    classOf(inClass(body)).inputs.map(({ id, table, headers, min, max }) => [
      id,
      table,
      headers,
      shown(min),
      shown(max),
    ]);
  const indicator = (id: string, rule: string) => `  - { id: ${id}, name: ${id}名, points: 5, rule: ${rule} }`;

  test.each<[string, string, unknown[]]>([
    [
      'the whole rule of an indicator goes from 0 to its points',
      `indicators:\n${indicator('x', '{ column: 列 }')}`,
      [['列', 'portal', ['列'], '0', '5']],
    ],
    [
      'unless it says otherwise',
      `indicators:\n${indicator('x', '{ column: 列, min: -1, max: none }')}`,
      [['列', 'portal', ['列'], '-1', 'none']],
    ],
    [
      'a part of a rule has no bounds',
      `indicators:\n${indicator('x', '{ award: [{ amount: { column: 列 } }] }')}`,
      [['列', 'portal', ['列'], 'none', 'none']],
    ],
    [
      'the same input twice is one',
      `indicators:\n${indicator('x', '{ column: 列 }')}\n${indicator('y', '{ sum: [{ column: 列 }] }')}`,
      [['列', 'portal', ['列'], '0', '5']],
    ],
    [
      'a header alone stands for the input in full',
      `inputs: { p: { column: [甲, 列], max: 3 } }\nindicators:\n${indicator('x', '{ column: 列 }')}`,
      [['p', 'portal', ['甲', '列'], 'none', '3']],
    ],
    [
      'a name that is taken keeps its meaning',
      `indicators:\n${indicator('x', '{ column: x }')}`,
      [['portal:x', 'portal', ['x'], '0', '5']],
    ],
    [
      'one header in two tables',
      `total: { sum: [{ column: 列 }, { column: 列, table: units }] }`,
      [
        ['列', 'portal', ['列'], 'none', 'none'],
        ['units:列', 'units', ['列'], 'none', 'none'],
      ],
    ],
    [
      'a check is known by its id, marks by their item',
      `total: { sum: [{ check: broken-links }, { marks: innovation, by: expert }] }`,
      [
        ['broken-links', 'portal', ['broken-links'], 'none', 'none'],
        ['innovation', 'portal', ['innovation'], 'none', 'none'],
      ],
    ],
    [
      'in the order of the text',
      `total: { sum: [{ column: 乙 }, p] }\ninputs: { p: }`,
      [
        ['乙', 'portal', ['乙'], 'none', 'none'],
        ['p', 'portal', ['p'], 'none', 'none'],
      ],
    ],
    [
      'everywhere in a class',
      `total: 1\nwhere: { all: ["unit != '丙'"] }\nranking: { ties: dense, by: { column: 序 } }`,
      [['序', 'portal', ['序'], 'none', 'none']],
    ],
  ])('%s', (_about, body, expected) => {
    expect(facts(body)).toEqual(expected);
  });

  test('what empty cells mean', () => {
    const { inputs } = classOf(
      inClass(
        'inputs:\n  a: {}\n  b: { blank: 0 }\n  c: { blank: missing }\n  d: { check: x }\n  e: { type: text, blank: 无 }\ntotal: a',
      ),
    );
    expect(inputs.map(({ blank }) => blank)).toEqual([
      { as: 'refuse' },
      { as: 'value', value: exact(0) },
      { as: 'missing' },
      { as: 'untested' },
      { as: 'value', value: '无' },
    ]);
  });

  test('checks and marks', () => {
    const { inputs } = classOf(
      inClass(`inputs:
  links: { check: broken-links, params: { depth: 3 }, only: { part: home }, take: share, window: { weeks: 2 }, sample: 10, once: links }
  merit: { marks: innovation, by: { self: 20%, expert: 80% }, judges: trimmed-mean, trim: { low: 1, high: 2 }, levels: { 优: 100 } }
total: links`),
    );
    expect(inputs.map(({ source }) => source)).toEqual([
      {
        from: 'check',
        check: 'broken-links',
        params: { depth: '3' },
        only: { part: 'home' },
        take: 'share',
        window: { amount: 2, unit: 'weeks' },
        sampleAtLeast: 10,
        once: 'links',
      },
      {
        from: 'marks',
        item: 'innovation',
        by: [
          { role: 'self', weight: parseExact('0.2') },
          { role: 'expert', weight: parseExact('0.8') },
        ],
        judges: 'trimmed-mean',
        trim: { low: 1, high: 2 },
        levels: { 优: exact(100) },
      },
    ]);
  });
});

describe('indicators', () => {
  const body = `indicators:
  - id: g
    name: 组
    clause: 第一条
    items:
      - { id: x, name: 甲, points: 6, rule: { column: 甲 } }
      - { id: y, name: 乙, points: 4, rule: { column: 乙 }, verified: false, why: 未见原文 }
      - { id: extra, name: 附加, kind: bonus, points: 2, rule: { column: 附加 } }
  - { id: plus, name: 加分, kind: bonus, items: [{ id: p1, name: 一, points: 3, rule: { column: 一 } }] }
  - { id: v, name: 否决, kind: veto, rule: { column: 否决 } }
  - { id: m, name: 说明, kind: measure, rule: { column: 说明 } }`;
  const { indicators, shown: columns } = classOf(
    inClass(`${body}\ntotal: g + extra + plus\noutcomes: [{ id: o, if: vetoes > 0, total: 0, because: 否决 }]`),
  );
  const [group, plus] = indicators;
  const term = (id: string, points: number) => ({ value: name(id), weight: null, full: number(String(points)) });

  test('a group is the sum of what counts in it, with the full points of each', () => {
    expect(group).toMatchObject({
      points: exact(10),
      rule: { kind: 'combine', how: 'sum', of: [term('x', 6), term('y', 4)], missing: { rule: 'missing' } },
    });
    expect(plus).toMatchObject({ kind: 'bonus', points: exact(3), rule: { of: [term('p1', 3)] } });
    expect(plus?.items[0]?.kind).toBe('bonus');
  });

  test('where a rule comes from is inherited', () => {
    expect(group?.items.map(({ provenance }) => provenance).slice(0, 2)).toEqual([
      { source: '自拟', clause: '第一条', verified: true, why: null },
      { source: '自拟', clause: '第一条', verified: false, why: '未见原文' },
    ]);
  });

  test('the shown columns are the top level without vetoes', () => {
    expect(columns.map(({ column, value }) => [column, value])).toEqual([
      ['组', name('g')],
      ['加分', name('plus')],
      ['说明', name('m')],
    ]);
  });

  test('the total adds the top level up, vetoes and measures apart', () => {
    const { total } = classOf(
      inClass(`${body.replace(/.*附加.*\n/u, '')}\noutcomes: [{ id: o, if: vetoes > 0, because: 否决 }]`),
    );
    expect(total).toMatchObject({ kind: 'combine', how: 'sum', of: [term('g', 10), term('plus', 3)] });
  });

  test('a term that names an indicator knows its points', () => {
    const { total } = classOf(afterIndicator('total: { mean: [{ value: x, weight: 2 }, a] }'));
    expect(total).toMatchObject({ of: [{ full: number('10'), weight: number('2') }, { full: null }] });
  });
});

describe('classes', () => {
  const plain = classOf(afterIndicator(''));

  test('what is said when nothing is said', () => {
    expect(plain).toMatchObject({
      table: 'portal',
      keyHeaders: ['单位名称', '单位', 'unit'],
      points: null,
      where: null,
      grades: null,
      overrides: [],
      ranking: { by: name('total'), ties: 'none', then: [{ by: 'listed', order: 'ascending' }] },
      totalShown: { decimals: 4, pad: false, mode: 'half-up', percent: false, missingText: '—' },
    });
  });

  test('ranking', () => {
    const { ranking } = classOf(
      afterIndicator(
        'ranking: { ties: sequential, tolerance: 0.005, within: region, then: [{ by: a }, { by: official }], top: 3, last: total = 0 }',
      ),
    );
    expect(ranking).toMatchObject({
      by: name('total'),
      order: 'descending',
      tolerance: parseExact('0.005'),
      within: [name('region')],
      then: [
        { by: name('a'), order: 'descending' },
        { by: 'official', order: 'ascending' },
      ],
      top: 3,
      last: { kind: 'compare' },
      leaveOut: null,
    });
  });

  test('children of children are found by a column for each level above', () => {
    const { children } = classOf(
      inClass(
        'total: 1\nunit: [单位, 局]\nchildren:\n  accounts:\n    key: 账号\n    children: { quarters: { key: 季度 }, months: { parent: [局, [账号, 号]] } }',
      ),
    );
    expect(children).toMatchObject([
      {
        id: 'accounts',
        name: 'accounts',
        table: 'accounts',
        keyHeaders: ['账号'],
        parentHeaders: [['单位', '局']],
        total: null,
      },
    ]);
    expect(children[0]?.children.map(({ parentHeaders }) => parentHeaders)).toEqual([
      [['单位', '局'], ['账号']],
      [['局'], ['账号', '号']],
    ]);
  });

  test.each([
    ['the name of an indicator', '项目', 'x'],
    ['the name that formulas use', 'a', 'a'],
  ])('a shown column finds its value by %s', (_about, column, id) => {
    expect(classOf(afterIndicator(`shown: [{ column: ${column}, decimals: 2, pad: yes }]`)).shown).toMatchObject([
      { column, value: name(id), format: { decimals: 2, pad: true } },
    ]);
  });

  test('no shown columns', () => {
    expect(classOf(afterIndicator('shown: []')).shown).toEqual([]);
  });

  test('an outcome without a total keeps it; without a number there is no rank', () => {
    const { outcomes } = classOf(
      afterIndicator(
        'outcomes:\n  - { id: p, if: a = 1, because: 一 }\n  - { id: q, if: a = 2, total: missing, because: 二 }\n  - { id: r, if: a = 3, total: 59, ranked: last, because: 三 }',
      ),
    );
    expect(outcomes.map(({ total, ranked }) => [total, ranked])).toEqual([
      ['keep', 'yes'],
      [{ kind: 'constant', value: null }, 'no'],
      [number('59'), 'last'],
    ]);
  });

  test('aliases stand for what they name', () => {
    const { values } = classOf(afterIndicator('values: { p: &sum { sum: [a, b] }, q: *sum }'));
    expect(values[0]?.value).toEqual(values[1]?.value);
  });

  test('an override is a plain number where a number stands, and as it is written where a text does', () => {
    const overrides = ['s, value: 85%', 'total, value: 81.30', "t, value: '007'", 'v, value: 50%', "grade, value: '1'"];
    const written = overrides.map((of) => `{ unit: 甲, of: ${of}, reason: 印误, by: 张三, at: 2026-02-03 }`);
    const read = classOf(
      inClass(`inputs: { s: {}, t: { type: text } }
values: { v: s }
total: s
grades: { labels: ['1'], value: "'1'" }
overrides: [${written.join(', ')}]`),
    );
    expect(read.overrides.map(({ value }) => value)).toEqual(['0.85', '81.3', '007', '0.5', '1']);
  });
});
