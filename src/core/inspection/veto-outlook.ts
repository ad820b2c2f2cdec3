import { cmp, exact, ZERO } from '../model/exact/index.ts';
import type { Cell, ClassFacts } from '../model/facts.ts';
import type { Scheme, SchemeClass } from '../model/scheme/index.ts';
import { scoreScheme } from '../scoring/index.ts';
import { leavesOf } from './scheme-inputs.ts';

/**
 * What would become of a veto if everything that was found is confirmed: `reached`, it applies; `open`, it would if what could not be
 * judged fails too; `clear`, it does not whatever becomes of the rest.
 */
export type VetoOutlook = 'reached' | 'open' | 'clear';

/** How many problems were found for an input, and how many more there can be: null for any number, where nobody could look. */
export interface Found {
  failed: number;
  open: number | null;
}

/**
 * The outlook of each veto of a class, by id, computed by the scheme's own rules: four blank columns are no veto where five are. Inputs
 * that are not among `found` are not known, and vetoes that hang on them are `open`, if on nothing else.
 */
export function vetoOutlook(rules: SchemeClass, found: ReadonlyMap<string, Found>): Map<string, VetoOutlook> {
  const least = valuesOf(rules, (id) => found.get(id)?.failed ?? null);
  const most = valuesOf(rules, (id) => {
    const own = found.get(id);
    return own === undefined || own.open === null ? null : own.failed + own.open;
  });
  return new Map(
    [...least].map(([id, value]) => [id, applies(value) ? 'reached' : outlookOf(value, most.get(id) ?? null)]),
  );
}

function outlookOf(least: Cell, most: Cell): VetoOutlook {
  return isNumber(least) && isNumber(most) && !applies(most) ? 'clear' : 'open';
}

function applies(value: Cell): boolean {
  return isNumber(value) && cmp(value, ZERO) > 0;
}

function isNumber(value: Cell): value is Exclude<Cell, string | null | { untested: unknown }> {
  return value !== null && typeof value !== 'string' && !(typeof value === 'object' && 'untested' in value);
}

/** Values of the vetoes for one unit with these counts. */
function valuesOf(rules: SchemeClass, countOf: (input: string) => number | null): Map<string, Cell> {
  const columns = Object.fromEntries(
    rules.inputs.map(({ id }): [string, Cell[]] => {
      const count = countOf(id);
      return [id, [count === null ? { untested: { code: 'no-verdict', of: id } } : exact(count)]];
    }),
  );
  const facts: ClassFacts = { keys: [''], parents: [], columns, children: {}, evidence: {}, registry: [null] };
  const origin = { schemeSha256: '', at: null, tables: [] };
  const [scored] = scoreScheme({ ...ALONE, classes: [rules] }, new Map([[rules.id, facts]]), { origin }).classes;
  const vetoes = leavesOf(rules.indicators).filter(({ kind }) => kind === 'veto');
  return new Map(vetoes.map(({ id }) => [id, scored?.level.column(id)[0] ?? null]));
}

/** A scheme of nothing but the class. */
const ALONE: Omit<Scheme, 'classes'> = {
  language: 1,
  id: '',
  version: 1,
  title: '',
  issuer: null,
  provenance: { source: '', clause: null, verified: false, why: null },
};
