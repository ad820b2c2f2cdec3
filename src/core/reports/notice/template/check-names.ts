import { analyzeSync, type Template } from 'liquidjs';
import type { Fault } from '../../../model/fault.ts';
import { nearestName } from '../../../model/nearest.ts';
import type { Scope } from './scope.ts';
import { didYouMean, templateFault } from './template-faults.ts';
import { FactValue } from './fact-value.ts';
import { MEMBER_FIELDS } from './vocabulary.ts';

/**
 * Every name in a template that nothing answers to, also where the text is not reached this time: a notice of next year must
 * not fail on a branch that this year's result never took.
 */
export function checkNames(templates: Template[], scope: Scope, file: string): Fault[] {
  const { variables, globals } = analyzeSync(templates, { partials: false });
  const places = new Set(Object.values(globals).flatMap((found) => found.map(({ location }) => placeKey(location))));
  return Object.values(variables)
    .flat()
    .flatMap(({ segments, location }) => {
      const isGlobal = places.has(placeKey(location)) && segments[0] !== 'forloop';
      const unknown = isGlobal ? unknownGlobal(segments, scope) : unknownMember(segments);
      if (unknown === null) return [];
      const where = { file, line: location.row, column: location.col };
      const suggestion = didYouMean(nearestName(unknown.name, unknown.known));
      return [templateFault('template-unknown-name', where, { details: { name: unknown.path }, suggestion })];
    });
}

interface Unknown {
  name: string;
  path: string;
  known: readonly string[];
}

type Segments = readonly unknown[];

function placeKey({ row, col }: { row: number; col: number }): string {
  return `${row}:${col}`;
}

/** Follows the path as far as it is told by the facts themselves; members of lists are judged by their names. */
function unknownGlobal(segments: Segments, scope: Scope): Unknown | null {
  let current: Scope = scope;
  for (const [index, segment] of segments.entries()) {
    if (current === null || typeof current !== 'object' || Array.isArray(current) || current instanceof FactValue)
      return unknownMember(segments.slice(index - 1));
    if (typeof segment !== 'string') return null;
    const next: Scope | undefined = current[segment];
    if (next === undefined) return { name: segment, path: pathText(segments, index), known: Object.keys(current) };
    current = next;
  }
  return null;
}

/** `segments` begin with the variable itself. */
function unknownMember(segments: Segments): Unknown | null {
  for (const [index, segment] of segments.entries()) {
    if (index === 0 || typeof segment !== 'string' || MEMBER_FIELDS.includes(segment)) continue;
    return { name: segment, path: pathText(segments, index), known: MEMBER_FIELDS };
  }
  return null;
}

function pathText(segments: Segments, last: number): string {
  return segments
    .slice(0, last + 1)
    .map((segment) => (typeof segment === 'string' ? segment : '…'))
    .join('.');
}
