import type { Link } from '../../model/observation/index.ts';
import type { Text } from '../../model/text.ts';
import type { Verdict } from '../../model/verdict.ts';
import { evidenceOf, type EvidenceTally, openEvidenceTally } from '../evidence.ts';
import { percentText } from '../percent-text.ts';
import { deadLink, type Part } from './dead-link.ts';
import type { LinkState } from './link-state.ts';

/** `uncontrolled`: not open, while no control address answered either. */
export type SampledState = LinkState | 'uncontrolled';

/** The links of one part of the site: those of the home page, or those that only other pages have. */
export interface LinkSample {
  see(link: Link, state: SampledState): void;
  end(): Verdict[];
}

const PARTS: Readonly<Record<Part, string>> = { 首页: 'the home page', 其他页面: 'the other pages' };

/** `untestedShare`: share of the addresses of other sites that may stay untested, inclusive. */
export function openLinkSample(part: Part, untestedShare: number): LinkSample {
  const dead: Verdict[] = [];
  const doubtful: Verdict[] = [];
  const unsure = { internal: openEvidenceTally(), external: openEvidenceTally() };
  const uncontrolled = { internal: 0, external: 0 };
  const counts = { open: 0, external: 0, unasked: 0 };
  const many = { outcome: 'untested', about: { 部位: part, 汇总: '是' } } as const;
  const notLookedAt = (scope: '站内' | '站外', { count, first }: EvidenceTally): Verdict => ({
    ...many,
    problem: `${part}${scope}未能检查的链接`,
    about: { ...many.about, 范围: scope },
    message: unsureText({ part, scope, count, uncontrolled: uncontrolled[scope === '站内' ? 'internal' : 'external'] }),
    evidence: first(),
  });
  return {
    see(link, state) {
      if (link.scope === 'external' && state !== 'unasked') counts.external++;
      if (state === 'dead' && link.isOfSheet === true) doubtful.push(deadLink(link));
      else if (state === 'dead') dead.push(deadLink(link));
      else if (state === 'unsure' || state === 'uncontrolled') {
        for (const place of link.pages.slice(0, 1)) {
          unsure[link.scope].add(evidenceOf(place, link.url));
          if (state === 'uncontrolled') uncontrolled[link.scope]++;
        }
      } else counts[state]++;
    },
    end() {
      const { internal, external } = unsure;
      const verdicts = [...dead, ...doubtful];
      if (counts.open > 0) {
        verdicts.push(
          openVerdict({ part, open: counts.open, dead: dead.length, others: internal.count + external.count }),
        );
      }
      if (internal.count > 0) verdicts.push(notLookedAt('站内', internal));
      if (external.count > counts.external * untestedShare) verdicts.push(notLookedAt('站外', external));
      if (verdicts.length > 0 || counts.unasked === 0) return verdicts;
      return [{ ...many, problem: `${part}未访问的链接`, message: unaskedText(part, counts.unasked), evidence: [] }];
    },
  };
}

interface Counts {
  part: Part;
  open: number;
  dead: number;
  /** Asked for without knowing. */
  others: number;
}

function openVerdict({ part, open, dead, others }: Counts): Verdict {
  const sample = open + dead;
  const share = dead / sample;
  const rest =
    others === 0 ? { zh: '', en: '' } : { zh: `；${others} 个未能检查`, en: `; ${others} could not be checked` };
  return {
    outcome: 'passed',
    problem: `${part}其余链接`,
    about: { 部位: part, 汇总: '是' },
    message: {
      zh: `${part}共检查 ${sample} 个链接，打不开的占 ${percentText(share)}；其余 ${open} 个可以打开${rest.zh}`,
      en: `${sample} links of ${PARTS[part]} were checked, ${percentText(share)} are dead; the other ${open} open${rest.en}`,
    },
    evidence: [],
    measured: { value: share, unit: 'share', sample },
  };
}

interface Unsure {
  part: Part;
  scope: '站内' | '站外';
  count: number;
  uncontrolled: number;
}

/** The reasons that are true of these links, and what can be done where the trouble may be our own. */
function unsureText({ part, scope, count, uncontrolled }: Unsure): Text {
  const english = scope === '站内' ? 'internal' : 'external';
  const theirs = {
    zh: '对方拒绝程序访问、要求登录，或我们的连接方式不能说明访客是否打得开',
    en: 'robots are refused, a login is asked for, or our way of connecting does not tell what a visitor gets',
  };
  const ours = {
    zh: '连接失败，但对照地址也没有应答，可能是我们的网络不通；请用 --control 指定打得开的对照地址后重查',
    en: 'the connection failed while no control address answered either, and our own network may be the cause; name addresses that open with --control and inspect again',
  };
  const all = uncontrolled === count ? ours : theirs;
  const isMixed = uncontrolled > 0 && uncontrolled < count;
  const rest = isMixed
    ? { zh: `；其中 ${uncontrolled} 个${ours.zh}`, en: `; of ${uncontrolled} of them ${ours.en}` }
    : { zh: '', en: '' };
  return {
    zh: `${part}有 ${count} 个${scope}链接未能检查：${all.zh}${rest.zh}`,
    en: `${count} ${english} links of ${PARTS[part]} could not be checked: ${all.en}${rest.en}`,
  };
}

function unaskedText(part: Part, count: number): Text {
  return {
    zh: `${part}的 ${count} 个链接都在本次检查范围之外，未访问`,
    en: `None of the ${count} links of ${PARTS[part]} was asked for: all lie beyond the limits of this inspection`,
  };
}
