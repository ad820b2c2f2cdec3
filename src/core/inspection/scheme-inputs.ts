import type { Indicator, IndicatorKind, SchemeClass } from '../model/scheme/index.ts';

/** A class of a scheme that an inspection was held against. */
export interface InspectedScheme {
  id: string;
  sha256: string;
  rules: SchemeClass;
}

/** An input that is taken from a check, with the indicator that reads it. */
export interface SchemeInput {
  input: string;
  /** Of the first indicator that reads it; its own where none does. */
  name: string;
  /** Its own: the header of its column. Several inputs may be read by one indicator. */
  title: string;
  kind: IndicatorKind | null;
  /** Id of that indicator. */
  indicator: string | null;
  /** The first level of the scheme above it; null where it stands there itself. */
  group: { name: string; place: number } | null;
  check: string;
  only: Readonly<Record<string, string>>;
}

/** Inputs of the class from checks, in the order in which the scheme lists them. */
export function readInputs(rules: SchemeClass): SchemeInput[] {
  const leaves = rules.indicators.flatMap((top, place) =>
    leavesOf([top]).map((leaf) => ({ leaf, group: leaf === top ? null : { name: top.name, place } })),
  );
  return rules.inputs.flatMap(({ id, name, headers, source }) => {
    if (source.from !== 'check') return [];
    const reader = leaves.find(({ leaf }) => reads(leaf.rule, id, rules) || reads(leaf.applies, id, rules));
    const own = headers[0] ?? name;
    return [
      {
        input: id,
        name: reader?.leaf.name ?? own,
        title: own,
        kind: reader?.leaf.kind ?? null,
        indicator: reader?.leaf.id ?? null,
        group: reader?.group ?? null,
        check: source.check,
        only: source.only,
      },
    ];
  });
}

export function leavesOf(indicators: readonly Indicator[]): Indicator[] {
  return indicators.flatMap((one) => (one.items.length === 0 ? [one] : leavesOf(one.items)));
}

/** Whether a rule names an input, itself or through the named values that it uses. */
function reads(part: unknown, id: string, rules: SchemeClass): boolean {
  const names = new Set<string>();
  const waiting: unknown[] = [part];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    if (isReference(next) && !names.has(next.name)) {
      if (next.name === id) return true;
      names.add(next.name);
      waiting.push(rules.values.find(({ name }) => name === next.name)?.value ?? null);
    }
    waiting.push(...(Object.values(next) as unknown[]));
  }
  return false;
}

function isReference(part: object): part is { kind: 'reference'; name: string } {
  return 'kind' in part && part.kind === 'reference' && 'name' in part && typeof part.name === 'string';
}
