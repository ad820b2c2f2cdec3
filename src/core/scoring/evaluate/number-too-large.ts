/** Thrown when a number grows beyond every bound; the caller names the file. */
export class NumberTooLarge extends Error {
  /** The rule, with the unit where it is one unit's number. */
  readonly place: string;

  constructor(place: string, cause: unknown) {
    super(`number too large in ${place}`, { cause });
    this.place = place;
  }
}

/** Does the work; an overflow in it is given a place that a person can find, unless it has one already. */
export function withPlace<T>(place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw placed(error, place);
  }
}

/** The error to throw on: an overflow with its place, any other as it is. */
export function placed(error: unknown, place: string): unknown {
  return error instanceof RangeError ? new NumberTooLarge(place, error) : error;
}
