import { chanceOf } from './chance.ts';
import { FAULTS, INNOCENT, type Mutation } from './mutations/index.ts';

/** Mutations that change the whole site: one at most, since the key does not know how two of them work together. */
const WHOLE_SITE = new Set([
  'frozen-site',
  'stale-message-list',
  'no-consultation-channel',
  'missing-error-report-entrance',
  'domain-form',
  'missing-basic-section',
  'boundary-days',
  'department-site',
]);

/** The second one is left out beside the first: they speak of one thing in two ways, or what was not read might have been there. */
const APART: readonly (readonly [string, string])[] = [
  ['no-https', 'certificate-problems'],
  ['site-unreachable', 'few-failed-visits'],
  ['undated-column', 'other-words'],
  ['slow-pages', 'slow-but-open'],
  ['frozen-site', 'blank-section'],
  ['frozen-site', 'stale-section'],
  ['frozen-site', 'undated-column'],
  ['frozen-site', 'registered-column'],
  ['frozen-site', 'scripted-page'],
  ['frozen-site', 'annual-report-missing'],
  ['frozen-site', 'young-letters'],
  // What looks new makes the site look new.
  ['frozen-site', 'forged-date'],
  ['frozen-site', 'leading-home'],
  ['missing-basic-section', 'forged-date'],
  ['missing-basic-section', 'leading-home'],
  // What all have says nothing of one.
  ['forged-date', 'honest-dates'],
  ['doubtful-date', 'honest-dates'],
  ['slow-pages', 'silent-links'],
  ['silent-links', 'few-failed-visits'],
  ['stale-message-list', 'unanswered-message'],
  ['stale-message-list', 'slow-reply'],
  ['stale-message-list', 'late-reply'],
  ['stale-message-list', 'timely-reply'],
  ['stale-message-list', 'young-letters'],
  ['stale-message-list', 'incomplete-message-fields'],
  ['stale-message-list', 'scripted-page'],
  ['no-consultation-channel', 'unanswered-message'],
  ['no-consultation-channel', 'incomplete-message-fields'],
  ['no-consultation-channel', 'slow-reply'],
  ['no-consultation-channel', 'late-reply'],
  ['no-consultation-channel', 'scripted-page'],
  ['missing-basic-section', 'scripted-page'],
  ['annual-report-missing', 'scripted-page'],
  ['boundary-days', 'stale-section'],
  ['boundary-days', 'annual-report-missing'],
  ['boundary-days', 'registered-column'],
];

/** A handful of faults and two innocent changes that do not touch each other, by seed; those of the whole site first, and one at most. */
export function chooseMutations(seed: number): Mutation[] {
  const chance = chanceOf('choice', seed);
  const isWhole = ({ id }: Mutation) => WHOLE_SITE.has(id);
  const whole = [...FAULTS, ...INNOCENT].filter(isWhole);
  const chosen = [
    ...(chance.happens(0.7) ? [chance.pick(whole)] : []),
    ...chance.sample(
      FAULTS.filter((each) => !isWhole(each)),
      7,
    ),
    ...chance.sample(
      INNOCENT.filter((each) => !isWhole(each)),
      2,
    ),
  ];
  const ids = new Set(chosen.map(({ id }) => id));
  const second = new Set(APART.filter((pair) => pair.every((id) => ids.has(id))).map(([, id]) => id));
  return chosen.filter(({ id }) => !second.has(id));
}
