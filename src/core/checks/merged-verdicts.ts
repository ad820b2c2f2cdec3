import { openNumberList } from '../model/memory/index.ts';
import type { Verdict } from '../model/verdict.ts';
import { openVerdictList, placeOf, type VerdictList, type VerdictPlace } from './verdict-list.ts';

export interface RunVerdict extends Verdict {
  check: string;
  version: number;
}

/** By what verdicts are counted and chosen; `whole` makes all that one says, which takes time. */
export interface VerdictBrief extends Pick<RunVerdict, 'check' | 'outcome' | 'about' | 'message'> {
  whole(): RunVerdict;
}

/** In order of check and problem; each is made anew whenever it is gone through, so that nobody has to hold all of them. */
export interface RunVerdicts extends Iterable<RunVerdict> {
  readonly length: number;
  /** Checks that could judge nothing, and say so in one verdict without columns: how many problems they missed nobody knows. */
  readonly unjudged: ReadonlySet<string>;
  /** One of each, in the same order. */
  briefs(): Iterable<VerdictBrief>;
}

/** Several inputs may run one check with other parameters: of one problem the worst verdict stands. */
export interface MergedVerdicts {
  /** All of one run or, where telling them throws, none. What a list of verdicts gives is left there, and must not be changed. */
  add(check: { id: string; version: number }, verdicts: Iterable<Verdict>): void;
  /** What a check says that could judge nothing. */
  addUnjudged(check: { id: string; version: number }, verdict: Verdict): void;
  end(): RunVerdicts;
}

const WORST_FIRST = ['failed', 'cantTell', 'untested', 'passed', 'inapplicable'] as const;

interface OfCheck {
  version: number;
  /** Of each list numbers of verdicts by those of their problems; a problem stands in one of them. */
  byList: Map<VerdictList, Map<number, number>>;
}

export function openMergedVerdicts(): MergedVerdicts {
  const own = openVerdictList();
  const checks = new Map<string, OfCheck>();
  const placed = (verdict: Verdict): VerdictPlace => placeOf(verdict) ?? { list: own, number: own.add(verdict) };
  const unjudged = new Set<string>();
  const add: MergedVerdicts['add'] = ({ id, version }, verdicts) => {
    const places = openPlaces();
    for (const verdict of verdicts) places.add(placed(verdict));
    const { byList } = checks.get(id) ?? { byList: new Map<VerdictList, Map<number, number>>() };
    checks.set(id, { version, byList });
    for (const place of places.all()) put(byList, place);
  };
  return {
    add,
    addUnjudged(check, verdict) {
      unjudged.add(check.id);
      add(check, [verdict]);
    },
    end() {
      const inOrder = [...checks].toSorted(([a], [b]) => (a < b ? -1 : 1));
      return runVerdicts(inOrder, unjudged);
    },
  };
}

const rank = ({ list, number }: VerdictPlace): number => WORST_FIRST.indexOf(list.outcome(number));

/** The worst verdict on a problem stands, and of equal ones the first. */
function put(byList: OfCheck['byList'], place: VerdictPlace): void {
  const { list, number } = place;
  const verdicts = byList.get(list) ?? new Map<number, number>();
  if (verdicts.size === 0) byList.set(list, verdicts);
  for (const [other, known] of byList) {
    if (known.size === 0) continue;
    const problem = other === list ? list.problemNumber(number) : other.findProblem(list.problem(number));
    const before = known.get(problem);
    if (before === undefined) continue;
    if (rank(place) >= rank({ list: other, number: before })) return;
    known.delete(problem);
    break;
  }
  verdicts.set(list.problemNumber(number), number);
}

/** Places of verdicts, most of them in few lists, in the order in which they were added. */
interface Places {
  readonly length: number;
  add(place: VerdictPlace): void;
  all(): Generator<VerdictPlace>;
}

function openPlaces(): Places {
  const lists: VerdictList[] = [];
  const listOf = openNumberList(16);
  const numbers = openNumberList(32);
  return {
    get length() {
      return numbers.length;
    },
    add({ list, number }) {
      const known = lists.lastIndexOf(list);
      listOf.push(known < 0 ? lists.push(list) - 1 : known);
      numbers.push(number);
    },
    *all() {
      for (let at = 0; at < numbers.length; at++) {
        const list = lists[listOf.get(at)];
        if (list !== undefined) yield { list, number: numbers.get(at) };
      }
    },
  };
}

function runVerdicts(checks: readonly (readonly [string, OfCheck])[], unjudged: ReadonlySet<string>): RunVerdicts {
  const parts = checks.map(([check, { version, byList }]) => ({ check, version, places: inOrderOfProblems(byList) }));
  function* briefs(): Generator<VerdictBrief> {
    for (const { check, version, places } of parts)
      for (const { list, number } of places.all()) {
        const whole = () => ({ ...list.get(number), check, version });
        const told = { outcome: list.outcome(number), about: list.about(number), message: list.message(number) };
        yield { check, ...told, whole };
      }
  }
  return {
    length: parts.reduce((sum, { places }) => sum + places.length, 0),
    unjudged,
    briefs,
    *[Symbol.iterator]() {
      for (const { whole } of briefs()) yield whole();
    },
  };
}

function inOrderOfProblems(byList: OfCheck['byList']): Places {
  const named = [...byList].flatMap(([list, verdicts]) =>
    Array.from(verdicts.values(), (number) => ({ list, number, problem: list.problem(number) })),
  );
  const places = openPlaces();
  for (const place of named.toSorted((a, b) => (a.problem < b.problem ? -1 : 1))) places.add(place);
  return places;
}
