import { toText } from '../../model/exact/index.ts';
import type { Cell, LevelFacts } from '../../model/facts.ts';
import type { Fault } from '../../model/fault.ts';
import type { Scheme } from '../../model/scheme/index.ts';
import type { RawTable } from '../../model/table.ts';
import { readScheme } from '../../scheme/index.ts';
import { isNumber, isUntested } from '../evaluate/cell.ts';
import { readFacts } from './index.ts';
import type { FactsOptions, FactsReading } from './index.ts';

/** A scheme whose `classes` are this YAML. */
export function schemeOf(classes: string): Scheme {
  const head = 'kaoping: 1\nid: test\nversion: 1\ntitle: 测试\nsource: 测试方案\nverified: true\nclasses:\n';
  const { scheme, faults } = readScheme(head + indent(classes), 'scheme.yaml');
  if (scheme === null) throw new Error(faults.map(({ where, message }) => `${where.line}: ${message.zh}`).join('\n'));
  return scheme;
}

/** A class `portal` with these inputs and one indicator that reads none of them. */
export function portalOf(inputs: string, more = ''): string {
  const head = '- id: portal\n  name: 门户\n';
  const tail =
    '  indicators:\n    - { id: always, name: 基础, points: 1, rule: 1 }\n  ranking: { ties: competition }\n';
  return `${head}  inputs:\n${indent(inputs, 4)}${indent(more)}${tail}`;
}

function indent(text: string, by = 2): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `${' '.repeat(by)}${line}\n`)
    .join('');
}

/** A CSV file without quotes; its name is `name.csv`. */
export function csv(name: string, text: string): RawTable {
  const [header = [], ...rows] = text
    .replace(/\n+$/u, '')
    .split('\n')
    .map((line) => line.split(','));
  return {
    file: `${name}.csv`,
    name,
    headerLine: 1,
    header: header.map((cell, index) => ({ text: cell, column: index + 1 })),
    rows: rows.map((cells, index) => ({ line: index + 2, cells })),
  };
}

/** The same as a sheet of `tables.xlsx`. */
export function sheet(name: string, text: string): RawTable {
  return { ...csv(name, text), file: 'tables.xlsx', sheet: name };
}

/** Reads facts with a date unless told otherwise. */
export function read(classes: string, tables: RawTable[], options: Partial<FactsOptions> = {}): FactsReading {
  return readFacts(schemeOf(classes), tables, { at: '2020-04-03', ...options });
}

/** `code place` of every fault: line:column of a file or cell of a sheet, the column left out where there is none. */
export function faultsOf({ faults }: { faults: Fault[] }): string[] {
  return faults.map(({ code, where }) => [code, placeText(where)].filter((part) => part !== '').join(' '));
}

function placeText({ cell, line, column }: Fault['where']): string {
  return cell ?? [line, column].filter((part) => part !== undefined).join(':');
}

/** A class, or the children below it by their ids, as lines `unit: input=value …`. */
export function factsOf({ facts }: FactsReading, ...path: string[]): string[] {
  const [classId = 'portal', ...children] = path;
  let level: LevelFacts | undefined = facts.get(classId);
  let above: string[] = [];
  for (const child of children) {
    above = namesOf(level, above);
    level = level?.children[child];
  }
  const names = namesOf(level, above);
  return names.map((name, row) => {
    const cells = Object.entries(level?.columns ?? {}).map(([id, column]) => `${id}=${cellText(column[row])}`);
    return [`${name}:`, ...cells].join(' ');
  });
}

function namesOf(level: LevelFacts | undefined, above: readonly string[]): string[] {
  const { keys = [], parents = [] } = level ?? {};
  return keys.map((key, row) => (parents.length === 0 ? key : `${above[parents[row] ?? -1]}/${key}`));
}

/** A number as it is, a text in quotes, `-` for missing, `?code` for untested. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return 'nothing';
  if (cell === null) return '-';
  if (isUntested(cell)) return `?${cell.untested.code}`;
  return isNumber(cell) ? toText(cell) : `'${cell}'`;
}
