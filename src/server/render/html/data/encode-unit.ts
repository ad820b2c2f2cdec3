import type { ChildResult, Correction, ResultCell, UnitResult } from '../../../../core/model/result.ts';
import { gapWords, readableStory } from '../../../../core/reports/explanation/index.ts';
import type { Level } from './encode-class.ts';
import type { CellData, ChildData, EvidenceData, LevelRowData, LineData, PackedText, UnitData } from './report-data.ts';
import type { TextPool } from './text-pool.ts';

interface Context {
  levels: readonly Level[];
  pool: TextPool;
  /** Display name of an input, value or indicator. */
  nameOf: (id: string) => string;
}

/** Everything about a unit that is not in its row of the ranking. */
export function encodeUnit(unit: UnitResult, context: Context): UnitData {
  const missing = (unit.missing ?? []).map((one) => gapWords(one, context.nameOf));
  const corrections = (unit.corrections ?? []).map((one) => correctionWords(one, context));
  return {
    ...(typeof unit.total === 'string' && unit.total !== unit.totalText && { exact: unit.total }),
    ...(missing.length > 0 && { missing }),
    ...(corrections.length > 0 && { corrections }),
    ...encodeLevelRow(unit, 0, context),
  };
}

function encodeLevelRow(row: UnitResult | ChildResult, at: number, context: Context): LevelRowData {
  const level = context.levels[at];
  const { inputIds = [], valueIds = [], indicatorIds = [] } = level ?? {};
  const evidence = Object.entries(row.evidence ?? {}).flatMap(([id, list]): [number, EvidenceData[]][] =>
    list.length === 0 ? [] : [[inputIds.indexOf(id), list.map((one) => encodeEvidence(one, context.pool))]],
  );
  const children = Object.entries(row.children ?? {}).flatMap(([id, list]): [number, ChildData[]][] => {
    const below = context.levels.findIndex((one) => one.data.id === id);
    return list.length === 0 ? [] : [[below, list.map((child) => encodeChild(child, below, context))]];
  });
  return {
    inputs: inputIds.map((id) => encodeCell(row.inputs[id] ?? null, context)),
    values: valueIds.map((id) => encodeCell(row.values?.[id] ?? null, context)),
    ...(row.hows !== undefined && { hows: valueIds.map((id) => packStory(row.hows?.[id], context)) }),
    ...(row.totalHow !== undefined && { totalHow: context.pool.pack(readableStory(row.totalHow)) }),
    lines: encodeLines(row, indicatorIds, context),
    ...(evidence.length > 0 && { evidence }),
    ...(children.length > 0 && { children }),
  };
}

function encodeChild(child: ChildResult, at: number, context: Context): ChildData {
  return {
    key: child.key,
    total: encodeCell(child.total, context),
    ...(child.outcome !== undefined && { outcome: child.outcome.because }),
    ...encodeLevelRow(child, at, context),
  };
}

function packStory(story: string | undefined, { pool }: Context): PackedText | null {
  return story === undefined ? null : pool.pack(readableStory(story));
}

function encodeLines(row: UnitResult | ChildResult, ids: readonly string[], context: Context): (LineData | null)[] {
  const lines = new Map(row.lines.map((line) => [line.indicator, line]));
  return ids.map((id) => {
    const line = lines.get(id);
    if (line === undefined) return null;
    const points = encodeCell(line.points, context);
    return line.how === undefined ? [points] : [points, context.pool.pack(readableStory(line.how))];
  });
}

function encodeCell(cell: ResultCell, context: Context): CellData {
  if (cell === null || typeof cell === 'string') return cell;
  return [gapWords(cell, context.nameOf)];
}

function encodeEvidence(one: NonNullable<UnitResult['evidence']>[string][number], pool: TextPool): EvidenceData {
  return [one.table, one.line, pool.pack(one.text), one.url === null ? null : pool.pack(one.url), one.sha256, one.seen];
}

const CORRECTION_WORDS = { raise: '等次提升', cap: '等次封顶', drop: '等次降低', override: '更正' } as const;

function correctionWords(one: Correction, context: Context): string {
  const of = one.kind === 'override' ? ` ${PLACE_WORDS[one.of] ?? context.nameOf(one.of)}` : '';
  const who = [one.by, one.at].filter((part) => part !== undefined).join('，');
  return `${CORRECTION_WORDS[one.kind]}${of}：${one.from ?? '—'} → ${one.to}。${one.because}${who === '' ? '' : `（${who}）`}`;
}

const PLACE_WORDS: Record<string, string> = { total: '总分', rank: '名次', grade: '等次' };
