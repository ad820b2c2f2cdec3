import type { Indicator, Level, Value } from '../../model/scheme/index.ts';
import type { Cell } from '../../model/facts.ts';
import { isUntested } from '../evaluate/cell.ts';
import { eachIndicator } from '../evaluate/open-level.ts';
import type { OpenLevel } from '../evaluate/open-level.ts';
import { compileNarration } from '../words/narrate.ts';
import { withResult } from '../words/telling.ts';
import { cellJson } from './cell-text.ts';
import { namesIn } from './names.ts';
import { ownReferences, remembered } from './remembered.ts';
import type { RowJson } from './remembered.ts';

/**
 * The fields that a unit and a child have in common: facts, named values, a line per indicator, evidence, children. Written
 * as text at once: a campaign of the nation has a million lines, and objects for them would only be made to be serialized.
 */
export function compileRowJson(open: OpenLevel): RowJson {
  const { level, facts } = open;
  const fields = [
    compileRecord(
      'inputs',
      level.inputs.map((input) => input.id),
      open,
    ),
  ];
  if (level.values.length > 0)
    fields.push(
      compileRecord(
        'values',
        level.values.map(({ name }) => name),
        open,
      ),
    );
  const hows = compileHows(open);
  if (hows !== null) fields.push(hows);
  fields.push(compileLines(open));
  const evidence = Object.entries(facts.evidence);
  if (evidence.length > 0) {
    const refsOf = (index: number) => Object.fromEntries(evidence.map(([id, refs]) => [id, refs[index] ?? []]));
    fields.push((index) => `"evidence":${JSON.stringify(refsOf(index))}`);
  }
  if (level.children.length > 0) fields.push(compileChildren(open));
  return (index) => joinJson(fields, index, ',');
}

function compileRecord(field: string, names: readonly string[], open: OpenLevel): RowJson {
  const entries = names.map((name) => {
    const cells = open.column(name);
    const key = `${JSON.stringify(name)}:`;
    return remembered([cells], (index) => key + cellJson(cells[index] ?? null));
  });
  return (index) => `"${field}":{${joinJson(entries, index, ',')}}`;
}

/** How each named value came about; those that are another name, or that an override wrote, have no story. */
function compileHows(open: OpenLevel): RowJson | null {
  const stories = open.level.values.flatMap(({ name, value }) => {
    const told = compileStory(value, open.column(name), open);
    const key = JSON.stringify(name);
    return told === null ? [] : [(index: number) => (open.isReplaced(name, index) ? '' : `${key}:${told(index)}`)];
  });
  return stories.length === 0 ? null : (index) => `"hows":{${joinJson(stories, index, ',')}}`;
}

/** The story of a rule with its result, as JSON; null for a rule that is another name or a plain number. */
function compileStory(rule: Value, cells: readonly Cell[], open: OpenLevel): RowJson | null {
  const story = compileNarration(rule, open, namesIn(open));
  if (story === null) return null;
  const told: RowJson = (index) => JSON.stringify(withResult(story(index), cells[index] ?? null));
  // The results stand among the columns because an override may replace them in single rows.
  const reads = ownReferences(rule);
  return reads === null ? told : remembered([cells, ...reads.map((name) => open.column(name))], told);
}

function compileLines(open: OpenLevel): RowJson {
  const lines = [...eachIndicator(open.level.indicators)].map((indicator) => compileLine(indicator, open));
  return (index) => `"lines":[${joinJson(lines, index, ',')}]`;
}

function compileLine(indicator: Indicator, open: OpenLevel): RowJson {
  const cells = open.column(indicator.id);
  const story = compileStory(indicator.rule, cells, open);
  const head = `{"indicator":${JSON.stringify(indicator.id)},"points":`;
  const plain = remembered([cells], (index) => `${head}${cellJson(cells[index] ?? null)}}`);
  if (story === null) return plain;
  return (index) => {
    const points = cells[index] ?? null;
    if (points === null || isUntested(points) || open.isReplaced(indicator.id, index)) return plain(index);
    return `${head}${cellJson(points)},"how":${story(index)}}`;
  };
}

function compileChildren(open: OpenLevel): RowJson {
  const levels = open.level.children.map((child) => compileChildLevel(child, open));
  return (index) => `"children":{${joinJson(levels, index, ',')}}`;
}

function compileChildLevel(child: Level, open: OpenLevel): RowJson {
  const opened = open.children().get(child.id);
  const key = `${JSON.stringify(child.id)}:`;
  if (opened === undefined) return () => `${key}[]`;
  const row = compileRowJson(opened);
  const { rowsOf } = open.child(child.id);
  const { totals, applied } = opened.outcomes();
  const story = child.total === null ? null : compileStory(child.total, opened.column('total'), opened);
  const one = (index: number): string => {
    const outcome = applied[index] ?? null;
    const decided =
      outcome === null ? '' : `,"outcome":${JSON.stringify({ id: outcome.id, because: outcome.because })}`;
    const total = cellJson(totals[index] ?? null);
    const how = story === null ? '' : `,"totalHow":${story(index)}`;
    return `{"key":${JSON.stringify(opened.facts.keys[index] ?? '')},"total":${total}${how}${decided},${row(index)}}`;
  };
  return (index) => `${key}[${(rowsOf[index] ?? []).map(one).join(',')}]`;
}

/** Joins without a list in between: this is the innermost loop of writing a result. */
function joinJson(fields: readonly RowJson[], index: number, separator: string): string {
  let text = '';
  for (const field of fields) {
    const piece = field(index);
    if (piece !== '') text += text === '' ? piece : separator + piece;
  }
  return text;
}
