import type { References } from '../model/check.ts';
import type { AnyCheck } from '../model/check.ts';
import type { Letter, Limit, Observation, PagePlace, Section } from '../model/observation/index.ts';
import type { Verdict } from '../model/verdict.ts';
import { HOME, MOMENT, WEBSITE } from './observed.test-support.ts';

/** Day of inspection of all cases: 2024-03-15, a Friday; two weeks before is 2024-03-01, in a leap year. */
export const AT = MOMENT.slice(0, 10);

export const placeOf = (url: string): PagePlace => ({ url, sha256: 'b'.repeat(64), at: MOMENT });

/** A column with five entries; `newest` as a day. */
export function section({
  newest = null,
  ...parts
}: Partial<Omit<Section, 'newest'>> & { newest?: string | null } = {}): Section {
  const url = parts.url ?? `${HOME}xwdt/`;
  return {
    kind: 'section',
    url,
    name: '工作动态',
    type: '动态要闻',
    isFirstLevel: true,
    isRegistered: false,
    maxAgeDays: null,
    entries: 5,
    dated: newest === null ? 0 : 5,
    newest: newest === null ? null : { date: newest, item: { title: '示例新闻', url: `${url}1.html`, date: newest } },
    content: 'entries',
    placeholder: null,
    place: placeOf(url),
    ...parts,
  };
}

/** A letter of a mailbox, asked on the first day of the year. */
export function letter({
  message,
  ...parts
}: Partial<Omit<Letter, 'message'>> & { message?: Partial<Letter['message']> } = {}): Letter {
  return {
    kind: 'letter',
    isDetail: true,
    channel: '县长信箱',
    quote: '关于道路的咨询',
    place: placeOf(`${HOME}hdjl/xz/1.html`),
    ...parts,
    message: { asked: '2024-01-01', answered: null, unit: '示例局', ...message },
  };
}

export function limit(reason: Limit['reason']): Limit {
  return { kind: 'limit', at: MOMENT, reason, url: HOME, count: 10 };
}

/** Like `verdictsOn`, with references of one's own. */
export function verdictsWith(
  check: AnyCheck,
  observations: readonly Observation[],
  { references, params = {} }: { references: Partial<References>; params?: Record<string, string> },
): Verdict[] {
  const none: References = {
    earlier: { firstSeen: () => null, since: null },
    calendar: { isWorkingDay: () => null },
  };
  const fold = check.open({ target: WEBSITE, at: AT, moment: MOMENT, params, references: { ...none, ...references } });
  for (const observation of observations) fold.see(observation);
  return [...fold.end()];
}
