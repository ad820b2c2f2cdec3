/** Tells whether a host lets us wait: by its addresses in their order, whatever the order in which they answer. */
export interface SilenceWatch {
  /** Whether it is known of enough addresses how they answered for the next one to be looked at. */
  readonly isReady: boolean;
  /** Whether the next one is not to be asked for: three in a row before it let us wait in vain. */
  readonly isSilent: boolean;
  /** Takes the next place in the order. */
  next(): number;
  /** How the address at a place answered: whether it let us wait in vain. Once for each place. */
  settle(place: number, isWaitInVain: boolean): void;
}

/** After so many addresses of a host in a row that let us wait in vain the others are not asked for. */
const MOST_SILENCES = 3;

/** `atOnce`: addresses of the host that are asked for at the same time, which therefore say nothing about each other. */
export function openSilenceWatch(atOnce: number): SilenceWatch {
  const early = new Map<number, boolean>();
  let given = 0;
  let settled = 0;
  let inARow = 0;
  let silentFrom = Infinity;
  return {
    get isReady() {
      return given - settled < atOnce;
    },
    get isSilent() {
      return given >= silentFrom;
    },
    next: () => given++,
    settle(place, isWaitInVain) {
      early.set(place, isWaitInVain);
      for (let known = early.get(settled); known !== undefined; known = early.get(settled)) {
        early.delete(settled);
        inARow = known ? inARow + 1 : 0;
        if (inARow === MOST_SILENCES) silentFrom = Math.min(silentFrom, settled + atOnce);
        settled++;
      }
    },
  };
}
