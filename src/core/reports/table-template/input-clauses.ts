import { levelsBelow } from '../../model/scheme-tables/index.ts';
import type { Indicator, Input, Level, Scheme, Value } from '../../model/scheme/index.ts';

/** An indicator that reads an input, for the note on its column. */
export interface InputClause {
  indicator: string;
  /** The clause quoted by the scheme; null where there is none. */
  clause: string | null;
}

/** Which indicators read which inputs, directly or through named values. */
export function inputClauses(scheme: Scheme): Map<Input, InputClause[]> {
  const clauses = new Map<Input, InputClause[]>();
  for (const level of scheme.classes.flatMap(levelsBelow)) addClauses(level, clauses);
  return clauses;
}

function addClauses(level: Level, clauses: Map<Input, InputClause[]>): void {
  const direct = new Map(level.values.map(({ name, value }) => [name, namesIn(value)]));
  for (const { name, rule, applies, provenance } of level.indicators.flatMap(leaves)) {
    const read = reachable([...namesIn(rule), ...namesIn(applies)], direct);
    for (const input of level.inputs.filter(({ id }) => read.has(id))) {
      clauses.set(input, [...(clauses.get(input) ?? []), { indicator: name, clause: provenance.clause }]);
    }
  }
}

function leaves(indicator: Indicator): Indicator[] {
  return indicator.items.length === 0 ? [indicator] : indicator.items.flatMap(leaves);
}

function reachable(names: readonly string[], direct: ReadonlyMap<string, string[]>): Set<string> {
  const reached = new Set<string>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    open.push(...(direct.get(name) ?? []));
  }
  return reached;
}

/** Every name that a value or condition refers to. Inside a fold names belong to the children. */
function namesIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(namesIn);
  if (typeof part !== 'object' || part === null) return [];
  const { kind } = part as { kind?: Value['kind'] };
  if (kind === 'reference') return [(part as Extract<Value, { kind: 'reference' }>).name];
  return kind === 'fold' ? [] : Object.values(part).flatMap(namesIn);
}
