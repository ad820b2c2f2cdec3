import type { LogRecord, Observation, ObservationKind } from '../model/observation/index.ts';
import type { Website } from '../model/website.ts';

/** Turns the records of a log into observations: what needs a join over pages is made here once, for all checks. */
export interface Derivation {
  /** Records in any order, but an address before what names its number. Gives on at once what checks can be given as it is. */
  see(record: LogRecord): void;
  /** Everything that could only be told at the end; nothing may be seen afterwards. */
  end(): void;
}

export interface DerivationOptions {
  target: Website;
  /** Kinds that somebody reads: nothing else is made or kept. */
  needs: ReadonlySet<ObservationKind>;
  /** 监测时间点, `YYYY-MM-DD`. */
  at: string;
  give(observation: Observation): void;
}

export function openDerivation({ needs, give }: DerivationOptions): Derivation {
  return {
    see(record) {
      if (record.kind !== 'address' && record.kind !== 'target' && needs.has(record.kind)) give(record);
    },
    end() {
      // Links, sections, letters, copies and dates follow.
    },
  };
}
