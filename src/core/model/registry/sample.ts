/** What groups may be told apart by, beside the kind of the target; the class of an account is its platform. */
export const SAMPLE_STRATA = ['class', 'level', 'region'] as const;
export type SampleStratum = (typeof SAMPLE_STRATA)[number];

/** A target that may be drawn. */
export interface SampleEntry {
  id: string;
  /** Group that is drawn from by itself: class, level, region. */
  stratum: string;
  /** Whether the last look at it found it failed: it is looked at again whatever the chance says. */
  failedLast: boolean;
}

export interface SampleRequest {
  /** Of every stratum: above 0, at most 1. */
  share: number;
  /** Any text. It is written down: the same seed draws the same again. */
  seed: string;
}

export interface DrawnTarget extends SampleEntry {
  why: 'drawn' | 'failed-last';
}

/**
 * Draws targets for a spot check (抽查; 90号 and 123号: at least 30 % in a quarter): of every stratum the share, rounded up, and
 * beside them everything that failed the last time, which does not count towards the share. The order in which targets come in
 * changes nothing. Throws RangeError for a share outside (0, 1].
 */
export function drawSample(entries: readonly SampleEntry[], { share, seed }: SampleRequest): DrawnTarget[] {
  if (!(share > 0 && share <= 1)) throw new RangeError(`share ${share} is not above 0 and at most 1`);
  const strata = new Map<string, SampleEntry[]>();
  for (const entry of entries) {
    const group = strata.get(entry.stratum);
    if (group === undefined) strata.set(entry.stratum, [entry]);
    else group.push(entry);
  }
  const drawn: DrawnTarget[] = [];
  for (const [, group] of [...strata].toSorted(([left], [right]) => (left < right ? -1 : 1))) {
    drawn.push(...group.filter(({ failedLast }) => failedLast).map((one) => asDrawn(one, 'failed-last')));
    const others = group.filter(({ failedLast }) => !failedLast);
    // Without the slip of 0.1 × 30 = 3.0000000000000004.
    const wanted = Math.ceil(Math.round(others.length * share * 1e9) / 1e9);
    drawn.push(
      ...shuffled(others, seed)
        .slice(0, wanted)
        .map((one) => asDrawn(one, 'drawn')),
    );
  }
  return drawn.toSorted(({ id: left }, { id: right }) => (left < right ? -1 : 1));
}

const asDrawn = (entry: SampleEntry, why: DrawnTarget['why']): DrawnTarget => ({ ...entry, why });

/** By a number that follows from seed and id alone: whoever has both can draw again by hand. */
function shuffled(entries: readonly SampleEntry[], seed: string): SampleEntry[] {
  return entries
    .map((entry) => ({ entry, lot: lotOf(`${seed}\n${entry.id}`) }))
    .toSorted((left, right) => left.lot - right.lot || (left.entry.id < right.entry.id ? -1 : 1))
    .map(({ entry }) => entry);
}

/** FNV-1a of the code units, then the last mix of MurmurHash3: a whole number of 32 bits, evenly spread. */
function lotOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
