import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Fault } from '../../src/core/model/fault.ts';
import type { ClassResult, Result, UnitResult } from '../../src/core/model/result.ts';
import { readScheme } from '../../src/core/scheme/index.ts';
import { rankingRows, readFacts, scoreScheme, toResult } from '../../src/core/scoring/index.ts';
import { readTables } from '../../src/server/collectors/upload/index.ts';

/** A file in memory: what a scheme and its tables are scored from. */
export interface Source {
  name: string;
  text: string;
}

export interface Scored {
  result: Result;
  /** As in `ranking.csv`, header first. */
  ranking: string[][];
}

export const GOLDEN_FOLDER = import.meta.dirname;
export const REPOSITORY_FOLDER = join(GOLDEN_FOLDER, '../..');

/** Scores tables by a scheme the way the program does; any fault fails the test that calls it. */
export function scoreSources(schemeSource: Source, tables: readonly Source[], at: string | null = null): Scored {
  const { scheme, faults } = readScheme(schemeSource.text, schemeSource.name);
  if (scheme === null) throw new Error(faultList(faults));
  const encoder = new TextEncoder();
  const read = readTables(tables.map(({ name, text }) => ({ name, bytes: encoder.encode(text) })));
  const reading = readFacts(scheme, read.tables, { at });
  const wrong = [...read.faults, ...reading.faults];
  if (wrong.length > 0) throw new Error(faultList(wrong));
  const origin = { schemeSha256: '', at, tables: [] };
  const campaign = scoreScheme(scheme, reading.facts, { origin, overrides: reading.overrides });
  return { result: toResult(campaign), ranking: rankingRows(campaign) };
}

/** Scores the scheme of a folder on its tables: every CSV file but those that hold what was published. */
export function scoreFolder(
  folder: string,
  schemeFolder = folder,
  changed: (source: Source) => Source = (same) => same,
): Scored {
  const tables = readdirSync(folder)
    .filter((name) => name.endsWith('.csv') && !name.startsWith('published'))
    .map((name) => changed(readSource(join(folder, name))));
  return scoreSources(readSource(join(schemeFolder, 'scheme.yaml')), tables);
}

export function readSource(path: string): Source {
  return { name: basename(path), text: readFileSync(path, 'utf8') };
}

/** The rows of a CSV file as records, texts as they stand there. */
export function readRecords(path: string): Record<string, string>[] {
  const { tables, faults } = readTables([{ name: basename(path), bytes: readFileSync(path) }]);
  const [table] = tables;
  if (table === undefined || faults.length > 0) throw new Error(faultList(faults));
  const header = table.header.map((cell) => cell.text);
  return table.rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row.cells[index] ?? ''])));
}

export function classOf(scored: Scored, id: string): ClassResult {
  const found = scored.result.classes.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no class ${id}`);
  return found;
}

export function unitOf(scored: Scored, name: string, classId?: string): UnitResult {
  const classes = classId === undefined ? scored.result.classes : [classOf(scored, classId)];
  const found = classes.flatMap(({ units }) => units).find(({ unit }) => unit === name);
  if (found === undefined) throw new Error(`no unit ${name}`);
  return found;
}

function faultList(faults: readonly Fault[]): string {
  return faults
    .map(({ code, where, message }) => `${where.file}:${where.line ?? ''} ${code}: ${message.en}`)
    .join('\n');
}
