/** What an inspection of a made site has to say. What is not named passes. */
export interface SiteKey {
  /** Planted faults: of each check the addresses (paths, or whole addresses of other hosts), or words of the problem. */
  failed: FaultsByCheck;
  /** What may be called failed and need not be, because fair judges would differ. `*`: whatever the check finds. */
  arguable?: FaultsByCheck;
  /** Addresses of which nobody can tell who looks as a program without a browser does. */
  doubts?: readonly string[];
}

export type FaultsByCheck = Readonly<Record<string, readonly string[]>>;

export const ANYTHING = '*';
/** Stands for the neighbour, whose port is known when a test runs. */
export const NEIGHBOUR = 'neighbour:';
