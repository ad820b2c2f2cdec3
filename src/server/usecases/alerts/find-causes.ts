import { chinaDay } from '../../../core/model/china-day.ts';
import {
  accountLevel,
  ALERT_TERMS,
  AVAILABILITY_TERMS,
  certificateLevel,
  firstDayOf,
  type FoundCause,
  judgeAvailability,
} from '../../../core/monitoring/index.ts';
import {
  accountsAsleep,
  certificatesEnding,
  isNewestRoundVoid,
  sitesDown,
  vetoFindings,
} from '../../store/alerts/found-causes.ts';
import { sitesWithFailures } from '../../store/probe-days.ts';
import type { Service } from '../service.ts';

export interface FoundCauses {
  found: FoundCause[];
  /** Causes of which nothing is known at the moment: what is open stays open. */
  unknown: ReadonlySet<FoundCause['cause']>;
}

const EVERYWHERE = { reach: 'all', organization: null } as const;

/** Everything that is wrong at the moment, as far as our own network lets us know. */
export async function findCauses({ database, clock }: Pick<Service, 'database' | 'clock'>): Promise<FoundCauses> {
  const at = clock.moment();
  const day = chinaDay(at) ?? '';
  const isVoid = await isNewestRoundVoid(database);
  const { failures, certificateDays } = ALERT_TERMS;
  const down = isVoid ? [] : await sitesDown(database, { at, day, failures });
  const from = firstDayOf(day, AVAILABILITY_TERMS);
  const failed = await sitesWithFailures(database, { reach: EVERYWHERE, from, to: day, terms: AVAILABILITY_TERMS });
  const near = failed
    .map(({ targetId, days }) => ({
      targetId,
      verdict: judgeAvailability(days, { at: day, terms: AVAILABILITY_TERMS }),
    }))
    .filter(({ verdict }) => verdict.isWarned);
  const ending = await certificatesEnding(database, { day, most: certificateDays[0] });
  const problems = await vetoFindings(database);
  const asleep = await accountsAsleep(database, { day, least: ALERT_TERMS.accountDays[0] });
  const found: FoundCause[] = [
    ...down.map(({ targetId, since }) => ({
      targetId,
      cause: 'down' as const,
      subject: '',
      level: 2 as const,
      facts: { since, failures },
    })),
    ...near.map(({ targetId, verdict: { state, failed: count, valid } }) => ({
      targetId,
      cause: 'availability' as const,
      subject: '',
      level: state === 'veto' ? (2 as const) : (1 as const),
      facts: { failed: count, valid },
    })),
    ...ending.map(({ targetId, days }) => ({
      targetId,
      cause: 'certificate' as const,
      subject: '',
      level: certificateLevel(days) ?? (1 as const),
      facts: { days },
    })),
    ...problems.map((problem) => ({ ...problem, cause: 'finding' as const, level: 2 as const })),
    ...asleep.map(({ targetId, facts }) => ({
      targetId,
      cause: 'account' as const,
      subject: '',
      level: accountLevel(facts.days) ?? (1 as const),
      facts,
    })),
  ];
  return { found, unknown: new Set(isVoid ? (['down'] as const) : []) };
}
