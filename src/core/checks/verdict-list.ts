import { openNumberList, openTextPool } from '../model/memory/index.ts';
import { OUTCOMES, type Outcome } from '../model/outcome.ts';
import { remembered } from '../model/remembered.ts';
import type { Evidence, Verdict } from '../model/verdict.ts';

/** Verdicts by number, each in some two hundred bytes outside of the heap: a site may have one for every page. */
export interface VerdictList extends Iterable<Verdict> {
  readonly length: number;
  /** The number of the verdict: 0, 1, 2 … */
  add(verdict: Verdict): number;
  get(number: number): Verdict;
  outcome(number: number): Outcome;
  problem(number: number): string;
  about(number: number): Verdict['about'];
  message(number: number): Verdict['message'];
  /** Equal for equal problems. */
  problemNumber(number: number): number;
  /** The number of a problem that some verdict has; 0 for none. */
  findProblem(problem: string): number;
}

/** Where a verdict stands that a list has given, when all of it was gone through. */
export interface VerdictPlace {
  list: VerdictList;
  number: number;
}

/** Verdicts that are taken over need not be kept twice. */
const PLACES = new WeakMap<Verdict, VerdictPlace>();

/** Null for a verdict that no list has given, which changes nothing of it afterwards. */
export function placeOf(verdict: Verdict): VerdictPlace | null {
  return PLACES.get(verdict) ?? null;
}

const OUTCOME_CODES = Object.keys(OUTCOMES) as Outcome[];
/** Numbers that one piece of evidence takes: address, quote, moment, hash. */
const PARTS = 4;

export function openVerdictList(): VerdictList {
  const outcomes = openNumberList(8);
  const problems = openNumberList(32);
  const told = openNumberList(32);
  const evidence = openNumberList(32);
  const ends = openNumberList(32);
  const texts = openKeptTexts();
  const keptTold = openKeptTold(texts);
  /** Many pages are read in one second. */
  const momentNumber = remembered(texts.keep);
  const evidenceAt = (at: number): Evidence => ({
    url: texts.get(evidence.get(at)) ?? '',
    quote: texts.get(evidence.get(at + 1)),
    at: texts.get(evidence.get(at + 2)) ?? '',
    sha256: texts.get(evidence.get(at + 3)),
  });
  const outcome = (number: number): Outcome => OUTCOME_CODES[outcomes.get(number)] ?? 'untested';
  const problem = (number: number): string => texts.get(problems.get(number)) ?? '';
  const get = (number: number): Verdict => {
    const all: Evidence[] = [];
    const from = number === 0 ? 0 : ends.get(number - 1);
    for (let at = from; at < ends.get(number); at += PARTS) all.push(evidenceAt(at));
    const { about, message, measured } = keptTold.get(told.get(number));
    const verdict = { outcome: outcome(number), problem: problem(number), about, message, evidence: all };
    return measured === undefined ? verdict : { ...verdict, measured };
  };
  const list: VerdictList = {
    get length() {
      return ends.length;
    },
    add(verdict) {
      outcomes.push(OUTCOME_CODES.indexOf(verdict.outcome));
      const problemNumber = texts.keep(verdict.problem);
      problems.push(problemNumber);
      told.push(keptTold.keep(verdict));
      for (const { url, quote, at, sha256 } of verdict.evidence) {
        // What is wrong with a page is mostly seen there.
        evidence.push(url === verdict.problem ? problemNumber : texts.keep(url));
        evidence.push(texts.keep(quote));
        evidence.push(momentNumber(at));
        evidence.push(texts.keep(sha256));
      }
      ends.push(evidence.length);
      return ends.length - 1;
    },
    get,
    outcome,
    problem,
    about: (number) => keptTold.get(told.get(number)).about,
    message: (number) => keptTold.get(told.get(number)).message,
    problemNumber: (number) => problems.get(number),
    findProblem: texts.find,
    *[Symbol.iterator]() {
      for (let number = 0; number < ends.length; number++) {
        const verdict = get(number);
        PLACES.set(verdict, { list, number });
        yield verdict;
      }
    },
  };
  return list;
}

interface KeptTexts {
  keep(text: string | null): number;
  /** The number of a text that is kept; 0 for others. */
  find(text: string): number;
  get(number: number): string | null;
}

/** Signs that are no text in UTF-8 are kept as JSON writes them. */
const ESCAPED = '\0';

/** 0 is none. */
function openKeptTexts(): KeptTexts {
  const pool = openTextPool(Infinity);
  const asKept = (text: string) =>
    text.isWellFormed() && !text.startsWith(ESCAPED) ? text : ESCAPED + JSON.stringify(text);
  return {
    keep: (text) => (text === null ? 0 : pool.intern(asKept(text)) + 1),
    find: (text) => pool.find(asKept(text)) + 1,
    get(number) {
      if (number === 0) return null;
      const text = pool.texts.get(number - 1);
      return text.startsWith(ESCAPED) ? (JSON.parse(text.slice(ESCAPED.length)) as string) : text;
    },
  };
}

type Told = Pick<Verdict, 'about' | 'message' | 'measured'>;

interface KeptTold {
  keep(told: Told): number;
  get(number: number): Told;
}

/** So many are at hand as objects: what is said of one page is mostly said of the next. */
const AT_HAND = 256;

/** What is said, which many verdicts have in common. */
function openKeptTold(texts: KeptTexts): KeptTold {
  let atHand = new Map<number, Told>();
  let last: { told: Told; number: number } | null = null;
  return {
    keep(told) {
      if (last !== null && isSame(last.told, told)) return last.number;
      const { about, message, measured } = told;
      last = { told, number: texts.keep(JSON.stringify({ about, message, measured })) };
      return last.number;
    },
    get(number) {
      const known = atHand.get(number);
      if (known !== undefined) return known;
      const told = JSON.parse(texts.get(number) ?? '{}') as Told;
      if (atHand.size >= AT_HAND) atHand = new Map();
      atHand.set(number, told);
      return told;
    },
  };
}

/** The same objects: a check that says one thing of many pages makes it once. */
function isSame(one: Told, other: Told): boolean {
  return one.message === other.message && one.about === other.about && one.measured === other.measured;
}
