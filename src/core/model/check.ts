import type { z } from 'zod';
import type { ObservationKind, ObservationOf } from './observation/index.ts';
import type { Text } from './text.ts';
import type { Verdict } from './verdict.ts';
import type { Website } from './website.ts';

/** What a check may need beside observations. The caller feeds them and hashes them into the result. */
export interface References {
  /** What earlier inspections saw. */
  earlier: {
    /** Day on which an address was first seen, `YYYY-MM-DD`; null for one that is new, or where there was no earlier inspection. */
    firstSeen(url: string): string | null;
    /** Day of the first inspection of all; null where there was none. */
    since: string | null;
  };
  /** Working days of China, with holidays and days worked instead; null in a year of which nothing is known. */
  calendar: { isWorkingDay(date: string): boolean | null };
}

export type ReferenceKind = keyof References;

export type CheckStage = 'trial' | 'stable' | 'retired';

/** What the page about a check says (docs/checks.md is generated from it). */
export interface CheckDocs {
  what: Text;
  why: Text;
  /** Item of docs/domain by which it is asked for: 国办秘函〔2019〕19号 …; `verified` where its figures were read in the text. */
  clause: { text: string; verified: boolean };
  how: Text;
  cannotSee: Text;
  advice: Text;
}

/** What a check is told at its beginning. */
export interface CheckContext<Ref extends ReferenceKind, Params> {
  target: Website;
  /** 监测时间点: the T of every "within the last two weeks", `YYYY-MM-DD`; the day itself is inside. */
  at: string;
  /** The moment of the inspection, ISO 8601 with offset: for evidence of what was not there. */
  moment: string;
  params: Params;
  references: Pick<References, Ref>;
}

/** One run over one target: it is handed observations in any order and answers at the end; the order changes nothing. */
export interface CheckFold<Kind extends ObservationKind> {
  see(observation: ObservationOf<Kind>): void;
  /** How many problems are known so far, for those who watch; what is only told at the end is not among them. */
  found?(): number;
  /** Once, and gone through once. */
  end(): Iterable<Verdict>;
}

export interface Check<Kind extends ObservationKind, Ref extends ReferenceKind, Params> {
  /** Names the problem: `broken-links`. */
  id: string;
  /** Goes up with every change that can change a verdict. */
  version: number;
  stage: CheckStage;
  name: Text;
  docs: CheckDocs;
  /** The only observations it is given. */
  needs: readonly Kind[];
  references: readonly Ref[];
  /** Thresholds come from the scheme, as text; every one has a default. */
  params: z.ZodType<Params>;
  begin(context: CheckContext<Ref, Params>): CheckFold<Kind>;
}

/** A check whose own kinds and parameters are not told outside: what lists and runs of checks hold. */
export interface AnyCheck extends Pick<
  Check<ObservationKind, ReferenceKind, unknown>,
  'id' | 'version' | 'stage' | 'name' | 'docs' | 'needs' | 'references' | 'params'
> {
  /** `params` as `params.parse` gives them. Observations of kinds that it does not need are left out. */
  open(context: CheckContext<ReferenceKind, unknown>): CheckFold<ObservationKind>;
}

/** Makes a check out of its declaration; reading an observation or a reference that is not declared does not compile. */
export function defineCheck<Kind extends ObservationKind, Ref extends ReferenceKind, Params>(
  check: Check<Kind, Ref, Params>,
): AnyCheck {
  const { begin, ...told } = check;
  const kinds: ReadonlySet<string> = new Set(check.needs);
  return {
    ...told,
    open(context) {
      const fold = begin({ ...context, params: check.params.parse(context.params) });
      return {
        see(observation) {
          if (kinds.has(observation.kind)) fold.see(observation as ObservationOf<Kind>);
        },
        found: () => fold.found?.() ?? 0,
        end: () => fold.end(),
      };
    },
  };
}
