import { readScheme } from '../../src/core/scheme/index.ts';
import type { Input, SchemeClass } from '../../src/core/model/scheme/index.ts';
import { REPOSITORY_FOLDER, readSource, scoreSources } from './score-folder.test-support.ts';
import type { Scored, Source } from './score-folder.test-support.ts';
import { join } from 'node:path';

export const NATIONAL = readSource(join(REPOSITORY_FOLDER, 'schemes/national-2019/scheme.yaml'));

/** A unit with its cells by header; what is not named is 0, and it has services unless it says otherwise. */
export type Row = { unit: string } & Record<string, string | number>;

/** Rows of the findings list. */
export interface Finding {
  unit: string;
  check: string;
  problem: string;
  /** 栏目类型 or 部位, where the check distinguishes them. */
  kind?: string;
}

export interface Assessed {
  portal?: Row[];
  department?: Row[];
  newmedia?: Row[];
  overrides?: string[][];
}

const { scheme } = readScheme(NATIONAL.text, NATIONAL.name);

function classOfScheme(id: string): SchemeClass {
  const found = scheme?.classes.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no class ${id}`);
  return found;
}

const CLASSES = ['portal', 'department', 'newmedia'] as const;

/** Every class needs units; what is not tested has one without problems. */
function unitsOf(assessed: Assessed, id: (typeof CLASSES)[number]): readonly Row[] {
  return assessed[id] ?? [{ unit: '其他单位' }];
}

/** Scores tables of counts: every column of a class in its table. */
export function scoreCounts(assessed: Assessed): Scored {
  const tables = CLASSES.map((id) => countTable(classOfScheme(id), unitsOf(assessed, id)));
  return scoreSources(NATIONAL, [...tables, ...overridesTable(assessed)]);
}

/** Scores the same units from lists: what a person fills in stands in the tables, checks in `findings`, bonuses in `marks`. */
export function scoreLists(assessed: Assessed, findings: readonly Finding[], marks: readonly string[][]): Scored {
  const tables = CLASSES.map((id) => factTable(classOfScheme(id), unitsOf(assessed, id)));
  const passed = CLASSES.flatMap((id) =>
    unitsOf(assessed, id).flatMap(({ unit }) => passedRows(unit, classOfScheme(id).inputs)),
  );
  const failed = findings.map(({ unit, check, problem, kind }) => [unit, check, 'failed', 'yes', problem, kind, kind]);
  const header = ['unit', 'check', 'outcome', 'confirmed', 'problem', '栏目类型', '部位'];
  const lists = [
    csv('findings', [header, ...passed, ...failed]),
    csv('marks', [['unit', 'item', 'role', 'by', 'mark'], ...marks]),
  ];
  return scoreSources(NATIONAL, [...tables, ...lists]);
}

function countTable(rules: SchemeClass, rows: readonly Row[]): Source {
  const headers = rules.inputs.map((input) => input.headers[0] ?? '');
  return csv(rules.id, [
    ['unit', ...headers],
    ...rows.map((row) => [row.unit, ...headers.map((name) => cellOf(row, name))]),
  ]);
}

function factTable(rules: SchemeClass, rows: readonly Row[]): Source {
  const headers = rules.inputs.filter(({ source }) => source.from === 'column').map((input) => input.headers[0] ?? '');
  return csv(rules.id, [
    ['unit', ...headers],
    ...rows.map((row) => [row.unit, ...headers.map((name) => cellOf(row, name))]),
  ]);
}

const DEFAULTS: Record<string, string> = { 对外服务职能: '有', 服务事项总数: '20' };

function cellOf(row: Row, header: string): string {
  return String(row[header] ?? DEFAULTS[header] ?? 0);
}

/** Somebody looked at everything: a passed verdict for every check, and for every kind of section that it is asked about. */
function passedRows(unit: string, inputs: readonly Input[]): string[][] {
  return inputs.flatMap(({ source }) => {
    if (source.from !== 'check') return [];
    const kind = Object.values(source.only)[0] ?? '';
    return [[unit, source.check, 'passed', '', '', kind, kind]];
  });
}

function overridesTable({ overrides }: Assessed): Source[] {
  const header = ['unit', 'class', 'of', 'value', 'reason', 'by', 'at'];
  return overrides === undefined ? [] : [csv('overrides', [header, ...overrides])];
}

function csv(name: string, rows: readonly (readonly (string | undefined)[])[]): Source {
  return { name: `${name}.csv`, text: rows.map((row) => row.map((cell) => cell ?? '').join(',')).join('\n') };
}
