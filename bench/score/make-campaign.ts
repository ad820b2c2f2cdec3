/**
 * A made-up campaign of the size of the nation: one class, 60 indicators in six dimensions that use every kind of rule that a
 * real scheme does, and as many units as asked for. The same numbers every time: the figures come from a small generator of
 * our own, not from chance.
 */
export interface MadeCampaign {
  scheme: string;
  /** CSV. */
  table: string;
}

const DIMENSIONS = 6;
const ITEMS = 10;

export function makeCampaign(units: number): MadeCampaign {
  return { scheme: makeScheme(), table: makeTable(units) };
}

type Kind = 'points' | 'count' | 'ratio' | 'bands' | 'level';

const KINDS: readonly Kind[] = [
  'points',
  'count',
  'count',
  'ratio',
  'bands',
  'points',
  'count',
  'level',
  'bands',
  'points',
];

function makeScheme(): string {
  const dimensions = Array.from({ length: DIMENSIONS }, (_, d) => {
    const items = Array.from({ length: ITEMS }, (_, i) => item(d, KINDS[i] ?? 'points', i)).join('');
    return `      - id: d${d}\n        name: 维度${d}\n        points: 20\n        items:\n${items}`;
  });
  return `kaoping: 1
id: bench-national
version: 1
title: 测算用方案
source: 自拟
verified: true
classes:
  - id: sites
    name: 网站
    points: ${DIMENSIONS * 20}
    indicators:
      - { id: veto, name: 单项否决, kind: veto, rule: { column: veto, type: whole } }
${dimensions.join('')}
    outcomes:
      - { id: veto, if: vetoes > 0, total: missing, grade: 不合格, because: 单项否决 }
    total:
      round: { sum: [d0, d1, d2, d3, d4, d5] }
      decimals: 2
      mode: half-up
    ranking: { ties: competition, then: [{ by: d0 }] }
    grades:
      labels: [优秀, 良好, 合格, 不合格]
      bands:
        - { from: 95, grade: 优秀 }
        - { from: 85, grade: 良好 }
        - { from: 70, grade: 合格 }
        - { otherwise: 不合格 }
`;
}

function item(dimension: number, kind: Kind, index: number): string {
  const id = `d${dimension}i${index}`;
  const rules: Record<Kind, string> = {
    points: `{ column: ${id} }`,
    count: `{ deduct: [ { count: { column: ${id} }, each: 0.1 } ] }`,
    ratio: `{ ratio: [ { value: { column: ${id} }, max: { column: ${id}_due } } ], times: 2, zeroOverZero: 2 }`,
    bands: `{ of: { column: ${id} }, bands: [ { from: 90, gives: 2 }, { from: 60, gives: 1.5 }, { otherwise: 0 } ] }`,
    level: `{ of: { column: ${id}, type: text }, match: { 优: 2, 良: 1.5, 中: 1, 差: 0 } }`,
  };
  return `          - { id: ${id}, name: 指标${dimension}.${index}, points: 2, rule: ${rules[kind]} }\n`;
}

function makeTable(units: number): string {
  const columns = Array.from({ length: DIMENSIONS * ITEMS }, (_, n) => {
    const id = `d${Math.floor(n / ITEMS)}i${n % ITEMS}`;
    return { id, kind: KINDS[n % ITEMS] ?? 'points' };
  });
  const header = columns.flatMap(({ id, kind }) => (kind === 'ratio' ? [id, `${id}_due`] : [id]));
  const next = sequence(20_261_123);
  const lines = [`单位名称,veto,${header.join(',')}`];
  for (let unit = 0; unit < units; unit++) {
    const cells = columns.flatMap(({ kind }) => cellsOf(kind, next));
    lines.push(`单位${String(unit).padStart(6, '0')},${next(100) === 0 ? 1 : 0},${cells.join(',')}`);
  }
  return `${lines.join('\n')}\n`;
}

function cellsOf(kind: Kind, next: (below: number) => number): string[] {
  switch (kind) {
    case 'points':
      return [(next(201) / 100).toFixed(2)];
    case 'count':
      return [String(next(12))];
    case 'ratio': {
      const due = next(30);
      return [String(due === 0 ? 0 : next(due + 1)), String(due)];
    }
    case 'bands':
      return [(next(1001) / 10).toFixed(1)];
    case 'level':
      return [['优', '良', '中', '差'][next(4)] ?? '差'];
  }
}

/** A linear congruential generator (constants of Numerical Recipes): whole numbers from 0 to below the bound. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
