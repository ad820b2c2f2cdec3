import type { Cell } from '../../model/facts.ts';
import type { Gap, UnitResult } from '../../model/result.ts';
import type { NumberFormat } from '../../model/scheme/index.ts';
import { isNumber, isUntested } from '../evaluate/cell.ts';
import type { Evaluate } from '../evaluate/scope.ts';
import type { ScoredClass } from '../score-class.ts';
import { compileNarration } from '../words/narrate.ts';
import { withResult } from '../words/telling.ts';
import type { Narrate } from '../words/telling.ts';
import { cellJson, gapInfo, printCell } from './cell-text.ts';
import { namesIn } from './names.ts';
import { compileRowJson } from './row-json.ts';
import type { RowJson } from './remembered.ts';

/** The units of a scored class as JSON texts, one at a time and in printed order, so that a large class is never held twice. */
export function* unitTexts(scored: ScoredClass): Generator<string> {
  const { rules, level, final } = scored;
  const compiled: CompiledUnit = {
    row: compileRowJson(level),
    shown: rules.shown.map(({ format }, index) => ({ cells: scored.shown[index] ?? [], format })),
    within: rules.ranking.within.map((value) => final.compile(value)),
    totalHow: rules.total === null ? null : compileNarration(rules.total, level, namesIn(level)),
    computed: rules.total === null ? [] : level.column('total'),
    inputs: rules.inputs.map((input) => level.column(input.id)),
  };
  for (const index of scored.order) {
    const head = JSON.stringify(unitHead(scored, index, compiled));
    yield `${head.slice(0, -1)},"total":${cellJson(scored.totals[index] ?? null)},${compiled.row(index)}}`;
  }
}

/** The same as objects. The text is what is published, so it is what objects are made from. */
export function unitResults(scored: ScoredClass): UnitResult[] {
  return Array.from(unitTexts(scored), (text) => JSON.parse(text) as UnitResult);
}

interface CompiledUnit {
  row: RowJson;
  shown: { cells: readonly Cell[]; format: NumberFormat }[];
  within: Evaluate[];
  totalHow: Narrate | null;
  computed: readonly Cell[];
  inputs: (readonly Cell[])[];
}

type UnitHead = Omit<UnitResult, 'total' | 'inputs' | 'values' | 'hows' | 'lines' | 'evidence' | 'children'>;

function unitHead(scored: ScoredClass, index: number, compiled: CompiledUnit): UnitHead {
  const standing = scored.standings[index];
  const registry = scored.facts.registry[index] ?? null;
  const outcome = scored.outcomes[index] ?? null;
  const complete = standing?.state === 'scored';
  const computed = compiled.computed[index] ?? null;
  return {
    unit: scored.facts.keys[index] ?? '',
    short: registry?.short ?? null,
    order: registry?.order ?? null,
    ...(compiled.within.length > 0 && { group: compiled.within.map((field) => printCell(field(index), PLAIN)) }),
    state: standing?.state ?? 'incomplete',
    ...(!complete && { missing: openQuestions(scored, index, compiled) }),
    rank: standing?.rank ?? null,
    published: standing?.published ?? false,
    totalText: printCell(scored.totals[index] ?? null, scored.rules.totalShown),
    ...(compiled.totalHow !== null &&
      (isNumber(computed) || !complete) && { totalHow: withResult(compiled.totalHow(index), computed) }),
    grade: standing?.grade ?? null,
    ...(outcome !== null && { outcome: { id: outcome.id, because: outcome.because } }),
    shown: compiled.shown.map(({ cells, format }) => printCell(cells[index] ?? null, format)),
    ...(standing !== undefined && standing.corrections.length > 0 && { corrections: standing.corrections }),
  };
}

const PLAIN: NumberFormat = { decimals: 4, pad: false, mode: 'half-up', percent: false, missingText: '' };

/** What keeps the score open, and everything else of the unit that nobody has answered, so that it is asked for once. */
function openQuestions(scored: ScoredClass, index: number, { inputs }: CompiledUnit): Gap[] {
  const reasons = scored.standings[index]?.missing.map((one) => one.untested) ?? [];
  const open = inputs.flatMap((cells) => {
    const cell = cells[index] ?? null;
    return isUntested(cell) ? [cell.untested] : [];
  });
  const named = new Map([...reasons, ...open].map((reason) => [JSON.stringify(reason), reason]));
  return Array.from(named.values(), gapInfo);
}
