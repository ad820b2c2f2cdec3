import { syntheticClass, syntheticResult } from '../../../../test/fixtures/synthetic-result.ts';
import type { ChildResult, ClassResult, IndicatorInfo, Result, UnitResult } from '../../../core/model/result.ts';

/** A result in which everything occurs that a result can hold: accounts with quarters, evidence, corrections, groups, letters. */
export function richResult(): Result {
  return syntheticResult({ classes: [richClass(), syntheticClass({ units: 30 })] });
}

/**
 * The same with every text replaced: `texts` in turn, a number behind each so that different ones stay different; equal ones
 * stay equal. Identifiers, grades, kinds and numbers stay what they are, as the schema of results demands.
 */
export function poisonedResult(texts: readonly string[]): Result {
  const known = new Map<string, string>();
  const poison = (text: string): string => {
    const made = known.get(text) ?? `${texts[known.size % texts.length]}${known.size}`;
    known.set(text, made);
    return made;
  };
  const poisoned = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((one: unknown) => poisoned(one, key));
    if (typeof value === 'object' && value !== null) {
      // Stories stand under the names of the values that they tell of.
      const under = (name: string): string => (key === 'hows' ? 'how' : name);
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poisoned(one, under(name))]));
    }
    return typeof value === 'string' && POISONED.has(key) ? poison(value) : value;
  };
  return poisoned(richResult(), '') as Result;
}

const POISONED = new Set([
  'unit', 'short', 'name', 'title', 'source', 'clause', 'why', 'rule', 'how', 'totalHow', 'text', 'url', 'because', 'by', 'key', 'file', 'columns', 'group', 'to',
]); // prettier-ignore

const QUARTERS = ['一季度', '二季度'];

function richClass(): ClassResult {
  const units = [first(), second(), third(), fourth()];
  return {
    id: 'accounts-2031',
    name: '政务新媒体',
    points: '100',
    columns: ['运维', '完成率', '附加'],
    labels: ['A', 'B', 'C'],
    ranks: 'sequential',
    statistics: { units: units.length, ranked: 2, incomplete: 1, grades: [] },
    inputs: [
      { id: 'letters', name: '来信办结数', level: 'accounts-2031', from: 'check', table: 'accounts-2031' },
      { id: 'opinion', name: '专家意见', level: 'accounts-2031', from: 'marks', table: 'accounts-2031' },
      { id: 'posts', name: '发文数', level: 'quarters', from: 'column', table: 'quarters' },
    ],
    indicators: [
      info('veto', '单项否决', { kind: 'veto', points: null }),
      info('upkeep', '运维', { points: '80', rule: '账号得分的平均' }),
      info('speed', '更新', { parent: 'upkeep', points: '60', clause: '两周内无更新的，每次扣 3 分。' }),
      info('reply', '回应', {
        parent: 'upkeep',
        points: '20',
        source: '示例省考评办法（2030）',
        verified: false,
        why: '办法第七条原文缺页。',
      }),
      info('extra', '附加', { kind: 'bonus', points: null }),
      info('reach', '关注人数', { kind: 'measure', points: null }),
      info('account', '账号', { level: 'accounts', points: '60' }),
      info('quarter', '季度', { level: 'quarters', points: '15' }),
    ],
    units,
  };
}

function info(id: string, name: string, more: Partial<IndicatorInfo>): IndicatorInfo {
  return {
    id, name, parent: null, level: 'accounts-2031', kind: 'deduction', points: '10', rule: `${name}的规则`, source: '示例市政府网站考评方案（2031）', clause: null, verified: true, why: null, ...more,
  }; // prettier-ignore
}

function unit(name: string, more: Partial<UnitResult>): UnitResult {
  return {
    unit: name,
    short: null,
    order: null,
    group: ['县区'],
    state: 'scored',
    rank: null,
    published: true,
    total: null,
    totalText: '—',
    grade: null,
    shown: ['—', '—', '—'],
    inputs: { letters: '3', opinion: '良' },
    values: { fullness: '2/3' },
    hows: { fullness: '来信办结数 3 ÷ 4.5 = 2/3' },
    lines: [],
    ...more,
  };
}

function first(): UnitResult {
  return unit('甲县人民政府', {
    short: '甲县',
    rank: 1,
    total: '241/3',
    totalText: '80.33',
    grade: 'B',
    shown: ['76.33', '57.1%', '4'],
    totalHow: '运维 229/3 + 附加 4 = 241/3',
    corrections: [
      { kind: 'cap', of: 'B', from: 'A', to: 'B', because: '无障碍未达标' },
      {
        kind: 'override',
        of: 'speed',
        from: '55',
        to: '56.33',
        because: '公布稿印为 56.33',
        by: '张三',
        at: '2032-01-05',
      },
    ],
    lines: [
      { indicator: 'veto', points: '0' },
      { indicator: 'upkeep', points: '229/3', how: '更新 169/3 + 回应 20 = 229/3' },
      { indicator: 'speed', points: '169/3', how: '账号（60、50、59）的平均 = 169/3' },
      { indicator: 'reply', points: '20' },
      { indicator: 'extra', points: '4' },
      { indicator: 'reach', points: '120000' },
    ],
    evidence: {
      letters: [
        {
          table: 'findings',
          line: 7,
          text: '来信 20311102 号逾期 3 天',
          url: 'https://letters.example.gov.cn/20311102',
          sha256: 'd'.repeat(64),
          seen: '2031-11-20',
        },
        { table: 'findings', line: 9, text: '截图', url: 'file:///C:/截图.png', sha256: null, seen: null },
      ],
      opinion: [],
    },
    children: { accounts: [account('甲县发布', '60'), account('甲县政务', '50')] },
  });
}

function account(key: string, total: string): ChildResult {
  return {
    key,
    total,
    totalHow: `账号 ${total} = ${total}`,
    inputs: {},
    lines: [{ indicator: 'account', points: total, how: `季度之和 = ${total}` }],
    children: { quarters: QUARTERS.map((name, index) => quarter(name, index)) },
  };
}

function quarter(key: string, index: number): ChildResult {
  const open = { untested: 'blank', of: 'posts' } as const;
  return index === 0
    ? { key, total: '15', inputs: { posts: '12' }, lines: [{ indicator: 'quarter', points: '15' }] }
    : {
        key,
        total: open,
        outcome: { id: 'gone', because: '账号已注销' },
        inputs: { posts: open },
        lines: [{ indicator: 'quarter', points: open }],
      };
}

function second(): UnitResult {
  return unit('乙县人民政府', {
    rank: 2,
    published: false,
    total: '79',
    totalText: '79',
    grade: 'B',
    shown: ['75', '40%', '4'],
    lines: [
      { indicator: 'upkeep', points: '75' },
      { indicator: 'speed', points: '60' },
      { indicator: 'reply', points: '15' },
    ],
  });
}

function third(): UnitResult {
  return unit('丙市公安局', {
    group: ['市直部门'],
    grade: 'C',
    outcome: { id: 'veto', because: '出现单项否决情形' },
    lines: [
      { indicator: 'veto', points: '2' },
      { indicator: 'reply', points: null },
    ],
  });
}

function fourth(): UnitResult {
  const open = { untested: 'undecided', of: 'letters' } as const;
  return unit('丁市信访局', {
    group: ['市直部门'],
    state: 'incomplete',
    missing: [open],
    total: open,
    totalText: '未检测',
    shown: ['未检测', '0/0', '—'],
    inputs: { letters: open, opinion: '良' },
    lines: [{ indicator: 'upkeep', points: open }],
  });
}
