import type { DatedArticle } from '../../model/observation/index.ts';
import { type Testimony, type Witness, WITNESSES } from './contradictions.ts';

export interface Suspect {
  article: DatedArticle;
  against: readonly Testimony[];
}

/** Articles whose dates something speaks against, without what is a habit of the whole site. */
export interface Suspects {
  add(article: DatedArticle, said: readonly Testimony[]): void;
  /** Dated articles that were seen. */
  readonly count: number;
  /** In order of addresses. */
  end(): Suspect[];
}

/** More than these are a habit of a system: dates of a move, of a rewriting, of another meaning. */
const MOST_ODD = 3;
const MOST_ODD_SHARE = 0.1;
const MOST_KEPT = 2000;

/** `daysApart`: differences of so many days or fewer say nothing. */
export function openSuspects(daysApart: number): Suspects {
  const heard = new Map<Witness, { said: number; odd: number }>(
    WITNESSES.map((witness) => [witness, { said: 0, odd: 0 }]),
  );
  let kept: Suspect[] = [];
  let count = 0;
  return {
    get count() {
      return count;
    },
    add(article, said) {
      if (said.length === 0) return;
      count++;
      const against = said.filter(({ off }) => Math.abs(off) > daysApart);
      for (const one of said) {
        const tally = heard.get(one.witness);
        if (tally === undefined) continue;
        tally.said++;
        if (against.includes(one)) tally.odd++;
      }
      if (against.length > 0) kept.push({ article, against });
      if (kept.length >= MOST_KEPT * 2) kept = worst(kept);
    },
    end() {
      const isHabit = (witness: Witness) => {
        const { said, odd } = heard.get(witness) ?? { said: 0, odd: 0 };
        return odd > Math.max(MOST_ODD, said * MOST_ODD_SHARE);
      };
      return worst(kept)
        .map(({ article, against }) => ({ article, against: against.filter(({ witness }) => !isHabit(witness)) }))
        .filter(({ against }) => against.length > 0)
        .toSorted(byAddress);
    },
  };
}

/** Those against whom most speaks, then by address: the same ones whatever the order in which they came. */
function worst(suspects: readonly Suspect[]): Suspect[] {
  return suspects.toSorted((a, b) => b.against.length - a.against.length || byAddress(a, b)).slice(0, MOST_KEPT);
}

function byAddress(a: Suspect, b: Suspect): number {
  const [one, other] = [a.article.place.url, b.article.place.url];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
