import type { RunVerdict, VerdictBrief } from '../checks/index.ts';
import type { Widespread } from '../model/inspection-result.ts';

/** Fewer a person sees at a glance. */
const LEAST = 5;
/** Of all that was looked at, at least so much fails. */
const FAILED_SHARE = 0.8;
/** Of all that fails, at least so much fails in the same way. */
const SAME_SHARE = 0.5;
/** What is said in more ways than these is not said of nearly everything. */
const MOST_MESSAGES = 64;

/** Counts along with the verdicts, in little memory, what checks find on nearly all that they look at. */
export interface WidespreadCount {
  see(verdict: VerdictBrief): void;
  /** In the order in which checks came. */
  end(): Widespread[];
}

interface OfCheck {
  /** Verdicts on single things. */
  single: number;
  failed: number;
  /** What a verdict on all the rest says that was looked at; null where none tells. */
  told: number | null;
  /** That there is such a verdict, whether or not it tells how many. */
  hasRest: boolean;
  messages: Map<string, Pick<Widespread, 'same' | 'message'>>;
}

export function openWidespread(): WidespreadCount {
  const byCheck = new Map<string, OfCheck>();
  return {
    see(verdict) {
      const { check } = verdict;
      let own = byCheck.get(check);
      if (own === undefined) {
        own = { single: 0, failed: 0, told: null, hasRest: false, messages: new Map() };
        byCheck.set(check, own);
      }
      count(verdict, own);
    },
    end: () => [...byCheck].flatMap(([check, own]) => widespreadOf(check, own) ?? []),
  };
}

function count({ outcome, about, message, whole }: VerdictBrief, own: OfCheck): void {
  if (outcome === 'untested' || outcome === 'inapplicable') return;
  if (about['汇总'] !== undefined) {
    if (outcome !== 'passed') return;
    own.hasRest = true;
    const sample = sampleOf(whole());
    if (sample !== null) own.told = (own.told ?? 0) + sample;
    return;
  }
  own.single++;
  if (outcome !== 'failed') return;
  own.failed++;
  const known = own.messages.get(message.zh);
  if (known !== undefined) known.same++;
  else if (own.messages.size < MOST_MESSAGES) own.messages.set(message.zh, { same: 1, message });
}

function sampleOf({ measured }: RunVerdict): number | null {
  return measured?.unit === 'share' ? measured.sample : null;
}

function widespreadOf(check: string, { single, failed, told, hasRest, messages }: OfCheck): Widespread | null {
  if (hasRest && told === null) return null;
  const looked = Math.max(told ?? 0, single);
  const [most] = [...messages.values()].toSorted((a, b) => b.same - a.same);
  if (most === undefined || most.same < LEAST) return null;
  if (failed < looked * FAILED_SHARE || most.same < failed * SAME_SHARE) return null;
  return { check, looked, failed, ...most };
}
