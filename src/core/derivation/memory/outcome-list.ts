import { FAILURES, type Failure } from '../../model/failure.ts';
import type { Reach } from '../../model/observation/index.ts';
import { openNumberList } from '../../model/memory/index.ts';

/** What came back from an address. */
export interface Outcome {
  reach: Reach;
  contentType: string | null;
  length: number | null;
  sniffed: string | null;
  /** Of the name under which it is saved; absent or null for none. */
  ending?: string | null;
}

/** Outcomes by the number of the address: some twenty bytes each. */
export interface OutcomeList {
  /** `last`: number of the address of `reach`. */
  set(address: number, outcome: Outcome, last: number): void;
  /** What was set there last, with the address of the last answer, which is not held; times in whole microseconds, counts of redirects up to 255. */
  get(address: number, url: string): Outcome;
  /** That without `reach`. */
  content(address: number): Omit<Outcome, 'reach'>;
  /** How asking ended, without the rest. */
  end(address: number): Pick<Reach, 'status' | 'failure'>;
  last(address: number): number;
}

const CODES = Object.keys(FAILURES) as Failure[];
const NO_LENGTH = 0xffffffff;
const MOST = 0xfffffffe;

export function openOutcomeList(): OutcomeList {
  const status = openNumberList(16);
  const failure = openNumberList(8);
  const redirects = openNumberList(8);
  const firstByte = openNumberList(32);
  const total = openNumberList(32);
  const length = openNumberList(32);
  const last = openNumberList(32);
  const type = openWordList(16);
  const sniffed = openWordList(8);
  const ending = openWordList(8);
  const end = (address: number) => ({
    status: status.get(address) || null,
    failure: CODES[failure.get(address) - 1] ?? null,
  });
  const content = (address: number) => {
    const bytes = length.get(address);
    return {
      contentType: type.get(address),
      length: bytes === NO_LENGTH ? null : bytes,
      sniffed: sniffed.get(address),
      ending: ending.get(address),
    };
  };
  return {
    set(address, outcome, to) {
      const { reach } = outcome;
      status.set(address, reach.status ?? 0);
      failure.set(address, reach.failure === null ? 0 : CODES.indexOf(reach.failure) + 1);
      redirects.set(address, Math.min(reach.redirects, 255));
      firstByte.set(address, microseconds(reach.firstByte));
      total.set(address, microseconds(reach.total));
      length.set(address, outcome.length === null ? NO_LENGTH : Math.min(outcome.length, MOST));
      last.set(address, to);
      type.set(address, outcome.contentType);
      sniffed.set(address, outcome.sniffed);
      ending.set(address, outcome.ending ?? null);
    },
    get: (address, url) => ({
      reach: {
        url,
        redirects: redirects.get(address),
        status: status.get(address) || null,
        failure: CODES[failure.get(address) - 1] ?? null,
        firstByte: firstByte.get(address) / 1000,
        total: total.get(address) / 1000,
      },
      ...content(address),
    }),
    content,
    end,
    last: (address) => last.get(address),
  };
}

const microseconds = (milliseconds: number) => Math.min(Math.round(milliseconds * 1000), MOST);

/** Words that come again and again. More different ones than `bits` can number are not kept: they are told as none. */
function openWordList(bits: 8 | 16): {
  set(index: number, word: string | null): void;
  get(index: number): string | null;
} {
  const list = openNumberList(bits);
  const words: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined || words.length >= 2 ** bits - 1) return known ?? 0;
    numbers.set(word, words.push(word));
    return words.length;
  };
  return {
    set: (index, word) => list.set(index, word === null ? 0 : numberOf(word)),
    get: (index) => words[list.get(index) - 1] ?? null,
  };
}
