import { add, exact, isZero, parseExact } from '../../model/exact/index.ts';
import type { Exact } from '../../model/exact/index.ts';
import type { Cell, LevelFacts, Untested } from '../../model/facts.ts';
import { parentName, type Indicator, type Level, type Value } from '../../model/scheme/index.ts';
import { isNumber, isUntested } from './cell.ts';
import { placed, withPlace } from './number-too-large.ts';
import { outcomeColumns } from './outcomes.ts';
import type { OutcomeColumns } from './outcomes.ts';
import type { ChildScope, Evaluate, OtherClasses, Scope } from './scope.ts';
import { compilersOf, withOwner, withTotal } from './with-total.ts';

/** A level under evaluation: its scope, and what its outcomes (vetoes, floors) made of the totals. */
export interface OpenLevel extends Scope {
  /** Whether the cell was written by an override, so that its rule does not tell how it came about. */
  isReplaced(name: string, row: number): boolean;
  outcomes(): OutcomeColumns;
  children(): ReadonlyMap<string, OpenLevel>;
}

/** Replaces computed cells: the value as written by name and row, from the overrides of the scheme or campaign. */
export type Replacements = ReadonlyMap<string, ReadonlyMap<number, string>>;

/** What a level can see beside its own facts; nothing where nothing is said. */
export interface Surroundings {
  replacements?: Replacements;
  above?: Scope | null;
  others?: OtherClasses;
}

const nothingElse: OtherClasses = () => new Map();

/** Opens a level for evaluation. Nothing is computed until a column is asked for. `above` is the level above. */
export function openLevel(
  level: Level,
  facts: LevelFacts,
  { replacements = new Map(), above = null, others = nothingElse }: Surroundings = {},
): OpenLevel {
  const columns = new Map<string, readonly Cell[]>();
  const children = new Map<string, OpenLevel>();
  const views = new Map<string, ChildScope>();
  const rules = namedRules(level);
  let outcomes: OutcomeColumns | undefined;

  const scope: OpenLevel = {
    level,
    facts,
    above,
    others,
    owner: 'total',
    size: facts.keys.length,
    column(name) {
      const known = columns.get(name);
      if (known !== undefined) return known;
      const computed = withPlace(name, () => computeColumn(name, scope, rules));
      const isText = level.inputs.some((input) => input.id === name && input.type === 'text');
      const cells = replaceCells(computed, replacements.get(name), isText);
      columns.set(name, cells);
      return cells;
    },
    child(id) {
      const known = views.get(id);
      if (known !== undefined) return known;
      const view = viewFromAbove(openChild(id), scope.size);
      views.set(id, view);
      return view;
    },
    ...compilersOf(() => scope),
    isReplaced: (name, row) => replacements.get(name)?.has(row) ?? false,
    outcomes() {
      outcomes ??= withPlace(`outcomes (${level.name})`, () => outcomeColumns(scope));
      return outcomes;
    },
    children() {
      for (const child of level.children) openChild(child.id);
      return children;
    },
  };

  function openChild(id: string): OpenLevel {
    const known = children.get(id);
    if (known !== undefined) return known;
    const childLevel = level.children.find((child) => child.id === id);
    const childFacts = facts.children[id];
    if (childLevel === undefined || childFacts === undefined) throw new Error(`no child level ${id} in ${level.id}`);
    const opened = openLevel(childLevel, childFacts, { above: scope, others });
    children.set(id, opened);
    return opened;
  }

  return scope;
}

function viewFromAbove(child: OpenLevel, parents: number): ChildScope {
  const rowsOf: number[][] = Array.from({ length: parents }, () => []);
  for (const [row, parent] of child.facts.parents.entries()) rowsOf[parent]?.push(row);
  const scope = withTotal(child, () => child.outcomes().totals);
  return { scope, rowsOf };
}

function namedRules(level: Level): Map<string, { rule: Value; applies: Indicator['applies'] }> {
  const rules = new Map<string, { rule: Value; applies: Indicator['applies'] }>();
  for (const { name, value } of level.values) rules.set(name, { rule: value, applies: null });
  for (const indicator of eachIndicator(level.indicators)) {
    rules.set(indicator.id, { rule: indicator.rule, applies: indicator.applies });
  }
  if (level.total !== null) rules.set('total', { rule: level.total, applies: null });
  return rules;
}

/** All indicators of a tree, each group before its items. */
export function* eachIndicator(indicators: readonly Indicator[]): Generator<Indicator> {
  for (const indicator of indicators) {
    yield indicator;
    yield* eachIndicator(indicator.items);
  }
}

function computeColumn(name: string, scope: OpenLevel, rules: ReturnType<typeof namedRules>): readonly Cell[] {
  // Own columns only: an indicator may have the id `constructor`.
  const given = Object.hasOwn(scope.facts.columns, name) ? scope.facts.columns[name] : undefined;
  if (given !== undefined) return given;
  const inParent = parentName(name);
  if (inParent !== null) return columnAbove(inParent, scope);
  if (name === 'unit') return scope.facts.keys;
  if (name === 'vetoes') return vetoColumn(scope);
  const named = rules.get(name);
  if (named === undefined) return Array.from({ length: scope.size }, () => null);
  const inside = withOwner(scope, name);
  const rule = inside.compile(named.rule);
  const applies = named.applies === null ? null : inside.test(named.applies);
  return fillColumn(name, scope, (row) => {
    if (applies === null) return rule(row);
    const truth = applies(row);
    if (truth === true) return rule(row);
    return truth === false ? null : truth;
  });
}

/** What the parents of the rows have in a column: `total` is theirs before outcomes, as they fold their children into it. */
function columnAbove(name: string, { above, facts }: Scope): readonly Cell[] {
  const cells = above?.column(name) ?? [];
  return facts.parents.map((parent) => cells[parent] ?? null);
}

/** The value of every row. */
export function fillColumn(name: string, scope: Scope, evaluate: Evaluate): Cell[] {
  const cells: Cell[] = [];
  let row = 0;
  try {
    for (; row < scope.size; row++) cells.push(evaluate(row));
  } catch (error) {
    throw placed(error, `${name} (${scope.facts.keys[row] ?? row})`);
  }
  return cells;
}

/** One confirmed veto decides, even while another is untested; without one, an untested veto leaves the matter open. */
function vetoColumn(scope: OpenLevel): Cell[] {
  const vetoes = [...eachIndicator(scope.level.indicators)].filter(
    (indicator) => indicator.kind === 'veto' && indicator.items.length === 0,
  );
  const columns = vetoes.map((veto) => scope.column(veto.id));
  return fillColumn('vetoes', scope, (row) => {
    let sum: Exact = exact(0);
    let open: Untested | null = null;
    for (const column of columns) {
      const cell = column[row] ?? null;
      if (isNumber(cell)) sum = add(sum, cell);
      else if (isUntested(cell)) open = cell;
    }
    return open !== null && isZero(sum) ? open : sum;
  });
}

/** Where texts stand, an override is a text too, even one that looks like a number (a code such as 007). */
function replaceCells(
  cells: readonly Cell[],
  replacements: ReadonlyMap<number, string> | undefined,
  isText: boolean,
): readonly Cell[] {
  if (replacements === undefined) return cells;
  const areTexts = isText || cells.some((cell) => typeof cell === 'string');
  return cells.map((cell, row) => {
    const written = replacements.get(row);
    if (written === undefined) return cell;
    return areTexts ? written : overrideCell(written);
  });
}

/** An override as written: a number where it reads as one, else a text. */
export function overrideCell(text: string): Cell {
  return parseExact(text) ?? text;
}
