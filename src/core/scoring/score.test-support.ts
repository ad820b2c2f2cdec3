import type { UnitResult } from '../model/result.ts';
import type { RawTable } from '../model/table.ts';
import { cellText, csv, read, schemeOf } from './facts/facts.test-support.ts';
import { scoreScheme, toResult } from './index.ts';
import type { ScoredCampaign } from './index.ts';

/** Scores the tables by a scheme whose `classes` are this YAML; any fault in them fails the test. */
export function scored(classes: string, ...tables: RawTable[]): ScoredCampaign {
  const { facts, faults, overrides } = read(classes, tables);
  if (faults.length > 0) throw new Error(faults.map(({ where, message }) => `${where.file}: ${message.en}`).join('\n'));
  const origin = { schemeSha256: '', at: '2020-04-03', tables: [] };
  return scoreScheme(schemeOf(classes), facts, { origin, overrides });
}

/**
 * Units in printed order, each as `rank unit`, or what the fields of `show` say; `-` stands for null. The class is `portal`
 * with these fields beside its name.
 */
export function standings(
  fields: string,
  tables: RawTable | readonly RawTable[],
  show: (unit: UnitResult) => (string | number | null)[] = ({ rank, unit }) => [rank, unit],
): string[] {
  const campaign = scored(portalClass(fields), ...[tables].flat());
  const units = toResult(campaign).classes.flatMap((group) => group.units);
  return units.map((unit) => [...show(unit)].map((cell) => cell ?? '-').join(' '));
}

/** A class `portal` with these fields. */
export function portalClass(fields: string): string {
  return `- id: portal\n  name: 门户\n  ${fields.trim().replaceAll('\n', '\n  ')}\n`;
}

/** A table `portal` of units 甲, 乙, 丙 … with these columns. */
export function portal(columns: string, rows: readonly string[]): RawTable {
  return csv('portal', [`单位,${columns}`, ...rows.map((row, index) => `${unitName(index)},${row}`)].join('\n'));
}

/** Inputs that a rule under test can read: numbers `a` to `d`, texts `t` and `u`, all of which may be missing or untested. */
const NUMBERS = ['a', 'b', 'c', 'd'] as const;
const TEXTS = ['t', 'u'] as const;

type Facts = Partial<Record<(typeof NUMBERS)[number] | (typeof TEXTS)[number], string>>;

/** What the rule of an indicator of 10 points gives for one unit: see `cellText`. Facts that are left out are missing. */
export function ruleGives(rule: string, facts: Facts = {}): string {
  return cellText(scoredRule(rule, facts).classes[0]?.level.column('x')[0]);
}

function scoredRule(rule: string, facts: Facts): ScoredCampaign {
  return scored(
    classWith(`indicators: [{ id: x, name: 指标, points: 10, rule: ${inOneLine(rule)} }]`),
    csv('portal', `单位,${[...NUMBERS, ...TEXTS].join(',')}\n甲,${factCells(facts)}`),
  );
}

/** What a value gives for several units at once, one cell a unit: for statistics over the class. Rows are `a,t` of 甲, 乙, 丙 … */
export function cohortGives(value: string, rows: readonly string[]): string {
  const { classes } = scored(
    classWith(`values: { v: ${inOneLine(value)} }`, 'total: 1'),
    csv('portal', `单位,a,b,c,d,t,u\n${rows.map((row, index) => unitRow(row, index)).join('\n')}`),
  );
  return (classes[0]?.level.column('v') ?? []).map(cellText).join(' ');
}

function unitRow(row: string, index: number): string {
  const [a = '', t = ''] = row.split(',');
  return `${unitName(index)},${factCells({ a, t })}`;
}

/** 甲, 乙, 丙 …, which is not the order of their code points. */
export function unitName(index: number): string {
  return '甲乙丙丁戊己庚辛壬癸'.charAt(index);
}

function factCells(facts: Facts): string {
  return [...NUMBERS, ...TEXTS].map((name) => facts[name] ?? '').join(',');
}

function classWith(...fields: string[]): string {
  const inputs = [
    ...NUMBERS.map((name) => `${name}: { blank: missing }`),
    ...TEXTS.map((name) => `${name}: { type: text, blank: missing }`),
  ];
  return portalClass([`inputs: { ${inputs.join(', ')} }`, ...fields].join('\n'));
}

function inOneLine(yaml: string): string {
  return yaml.replaceAll(/\s*\n\s*/gu, ' ').trim();
}

/** How the explanation tells the same: `25 − 指标 3 × 2.5 = 17.5`; null where there is nothing to tell. */
export function ruleTells(rule: string, facts: Facts = {}): string | null {
  const { lines = [] } = toResult(scoredRule(rule, facts)).classes[0]?.units[0] ?? {};
  return lines[0]?.how ?? null;
}
