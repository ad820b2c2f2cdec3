import type { Outcome } from '../model/outcome.ts';

/** Whether a problem is still there (`gone`: not any more). */
export const PRESENCES = ['present', 'gone'] as const;
export type Presence = (typeof PRESENCES)[number];

/**
 * What people have decided about a finding (认定). `proposed`: a veto that one person has confirmed, and that counts once a second one
 * does.
 */
export const DECISIONS = ['open', 'proposed', 'confirmed', 'dismissed'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What a finding can say: what passed is none. */
export type FoundOutcome = Extract<Outcome, 'failed' | 'cantTell' | 'untested'>;

/** What is known of a finding before an inspection. */
export interface KnownFinding {
  presence: Presence;
  decision: Decision;
  outcome: FoundOutcome;
  isVeto: boolean;
}

/** What an inspection says of the same problem now. */
export interface SeenFinding {
  outcome: FoundOutcome;
  isVeto: boolean;
}

export interface LifeStep {
  /** `kept`: it could not be looked at this time, which says nothing: what is known stays as it is. */
  change: 'opened' | 'still' | 'back' | 'kept';
  decision: Decision;
  /** What was decided does not hold any more: people have to look again. */
  isReset: boolean;
}

/**
 * What becomes of a finding that stands in the result of an inspection; null: a problem that was never seen. What comes back, and what
 * only now is known to have failed, is open again: people decided about something else. Two exceptions need no second look: what a
 * person confirmed where the check could not tell, and what nobody decided. What a veto reads only now, and one person has confirmed,
 * needs the second one.
 */
export function stepOfSeen(known: KnownFinding | null, seen: SeenFinding): LifeStep {
  if (known === null) return { change: 'opened', decision: 'open', isReset: false };
  const { presence, decision, outcome } = known;
  if (seen.outcome === 'untested' && (outcome !== 'untested' || presence === 'gone'))
    return { change: 'kept', decision, isReset: false };
  if (presence === 'gone') return { change: 'back', decision: 'open', isReset: decision !== 'open' };
  const isWorse = seen.outcome === 'failed' && outcome !== 'failed';
  const wasForeseen = outcome === 'cantTell' && decision === 'confirmed';
  if (isWorse && !wasForeseen) return { change: 'still', decision: 'open', isReset: decision !== 'open' };
  if (decision === 'confirmed' && seen.isVeto && !known.isVeto)
    return { change: 'still', decision: 'proposed', isReset: false };
  return { change: 'still', decision, isReset: false };
}

/** What one inspection can say about problems that it did not find. */
export interface Looked {
  /** Address of the target. */
  home: string;
  /** Checks that ran. */
  checks: ReadonlySet<string>;
  /** Those of them that could not be done as a whole (`isWhollyUntested`). */
  untested: ReadonlySet<string>;
  /** Whether everything that there is was looked at. */
  isComplete: boolean;
  /** Of one that is not complete: whether an address was visited. */
  wasVisited(url: string): boolean;
}

/** Whether a verdict says that its check could not be done at all, and not only on one page. */
export function isWhollyUntested({ outcome, problem }: { outcome: Outcome; problem: string }, home: string): boolean {
  return outcome === 'untested' && (problem === home || !isAddress(problem));
}

/** Whether a problem that is present, and that an inspection did not find, is gone: it was looked for, and in its place. */
export function isGone(
  { check, problem, places }: { check: string; problem: string; places: readonly string[] },
  { checks, untested, isComplete, wasVisited }: Looked,
): boolean {
  if (!checks.has(check) || untested.has(check)) return false;
  return isComplete || [...places, ...(isAddress(problem) ? [problem] : [])].every((url) => wasVisited(url));
}

const isAddress = (text: string): boolean => /^https?:\/\//i.test(text);
