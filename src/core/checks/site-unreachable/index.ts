import { z } from 'zod';
import { reachesShare } from '../../model/availability.ts';
import { defineCheck } from '../../model/check.ts';
import { FAILURES } from '../../model/failure.ts';
import type { Text } from '../../model/text.ts';
import type { Evidence, Verdict } from '../../model/verdict.ts';
import { firstEvidence } from '../evidence.ts';
import { shareParam, wholeParam } from '../params.ts';
import { percentText } from '../percent-text.ts';
import { daysBack } from '../shown-day.ts';
import { fullDays, type Round, roundOf, spaced } from './rounds.ts';

const params = z.strictObject({
  days: wholeParam('7', { zh: '监测天数', en: 'days of the series' }, 1),
  probesPerDay: wholeParam('20', { zh: '每天至少多少次有效访问', en: 'valid visits that a day needs' }, 1),
  timeoutSeconds: wholeParam('15', { zh: '超过多少秒打不开算失败', en: 'seconds after which a visit fails' }, 1),
  failedShare: shareParam('5%', {
    zh: '失败比例达到多少（含）即为无法访问',
    en: 'share of failures at which it is met, inclusive',
  }),
  minutesApart: wholeParam('30', { zh: '两次访问至少间隔多少分钟', en: 'minutes between two visits, at least' }),
});

type Params = z.infer<typeof params>;

/** 站点无法访问: of the visits of a week, spread over the days, 5 % or more did not open the home page within 15 seconds. */
export const siteUnreachable = defineCheck({
  id: 'site-unreachable',
  version: 1,
  stage: 'stable',
  name: { zh: '站点无法访问', en: 'Site unreachable' },
  docs: {
    what: {
      zh: '一周内每天间隔访问首页 20 次以上，超过 15 秒打不开的次数占 5% 及以上。',
      en: 'Of the visits of a week, 20 or more a day and spread over it, 5% or more did not open the home page within 15 seconds.',
    },
    why: {
      zh: '打不开的网站等于没有网站；这是单项否决情形。',
      en: 'A site that does not open is none; this alone disqualifies it.',
    },
    clause: { text: '国办秘函〔2019〕19号 单项否决·站点无法访问', verified: false },
    how: {
      zh: '按监测时间点往前数，取最近 7 个有 20 次以上有效访问的日子（不足的日子作废，最多向前延长到 14 天）。每次访问同时访问对照网站：对照网站打不开的不算；网站拒绝程序访问（403、412 等）的不算；与上一次间隔不足 30 分钟的不算。15.000 秒及以后打开的算失败。失败次数除以有效次数，达到 5% 即存在问题。',
      en: 'Takes the newest 7 days up to the date of inspection with 20 valid visits or more; days with fewer are void, and the series may reach back 14 days. A visit is void when a control address did not answer at the same time, when the site refused robots (403, 412 …), or when it came within 30 minutes of the one before. Opening after 15.000 s or more is a failure. Failures divided by valid visits are held against 5%.',
    },
    cannotSee: {
      zh: '一次检查只能访问几次，数据不足时只报告已知情况，不下结论；从其他地区、其他运营商访问的情况。',
      en: 'A single inspection makes a few visits only: with too little data it tells what is known and concludes nothing. Nor does it see what visitors in other regions or networks see.',
    },
    advice: {
      zh: '检查服务器、带宽、域名解析和防护设备的日志，核对失败时刻；确有停机的，先公告再维护。',
      en: 'Hold the moments of failure against the logs of server, line, name service and firewall; announce maintenance before it.',
    },
  },
  needs: ['probe'],
  references: [],
  params,
  begin({ target, at, params: thresholds }) {
    const rounds: Round[] = [];
    return {
      see(probe) {
        const round = roundOf(probe, thresholds.timeoutSeconds * 1000);
        if (round !== null) rounds.push(round);
      },
      end: () => [judge(rounds, { home: target.home, at, thresholds })],
    };
  },
});

interface Measure {
  home: string;
  at: string;
  thresholds: Params;
}

function judge(rounds: readonly Round[], { home, at, thresholds }: Measure): Verdict {
  const { days, probesPerDay, minutesApart } = thresholds;
  const valid = spaced(rounds, minutesApart);
  // Void days are made up for by earlier ones, within twice the time.
  const week = fullDays(valid, { from: daysBack(at, days * 2), at, days, perDay: probesPerDay });
  if (week.size < days) return tooLittle({ rounds, valid, week, home, at, thresholds });
  const judged = [...week.values()].flat();
  const failed = judged.filter(({ state }) => state === 'failed');
  const share = failed.length / judged.length;
  const isMet = reachesShare(failed.length, judged.length, thresholds.failedShare);
  const [from = at] = [...week.keys()].toSorted();
  return {
    outcome: isMet ? 'failed' : 'passed',
    problem: home,
    about: {},
    message: {
      zh: `${from} 起 ${days} 天有效访问 ${judged.length} 次，失败 ${failed.length} 次，占 ${percentText(share)}（标准：低于 ${percentText(thresholds.failedShare)}，监测时间点 ${at}）`,
      en: `${failed.length} of ${judged.length} valid visits on ${days} days since ${from} failed: ${percentText(share)} (allowed: less than ${percentText(thresholds.failedShare)}, date of inspection ${at})`,
    },
    evidence: firstEvidence(failed.map(evidenceOfRound)),
    measured: { value: share, unit: 'share', sample: judged.length },
  };
}

interface Little extends Measure {
  rounds: readonly Round[];
  valid: readonly Round[];
  week: ReadonlyMap<string, readonly Round[]>;
}

/** With too few visits a person is told what is known: failures are worth a look, none of them proves anything. */
function tooLittle({ rounds, valid, week, home, at, thresholds }: Little): Verdict {
  const upToNow = valid.filter(({ day }) => day <= at);
  const failed = upToNow.filter(({ state }) => state === 'failed');
  const voided = voidText(rounds, { valid, minutesApart: thresholds.minutesApart });
  const { days, probesPerDay } = thresholds;
  return {
    outcome: failed.length > 0 ? 'cantTell' : 'untested',
    problem: home,
    about: {},
    message: {
      zh: `访问次数不足以判定：需要 ${days} 天、每天 ${probesPerDay} 次有效访问，截至 ${at} 够数的有 ${week.size} 天；已有有效访问 ${upToNow.length} 次，失败 ${failed.length} 次，${voided.zh}`,
      en: `Too few visits to tell: ${days} days with ${probesPerDay} valid visits each are needed, up to ${at} there are ${week.size}; so far ${upToNow.length} valid visits, ${failed.length} failed, ${voided.en}`,
    },
    evidence: firstEvidence(failed.map(evidenceOfRound)),
    ...(upToNow.length === 0
      ? {}
      : { measured: { value: failed.length / upToNow.length, unit: 'share', sample: upToNow.length } }),
  };
}

/** How many visits are void, why, and what can be done where no control address answered. */
function voidText(
  rounds: readonly Round[],
  { valid, minutesApart }: { valid: readonly Round[]; minutesApart: number },
): Text {
  const voided = rounds.filter(({ state }) => state === 'void');
  const uncontrolled = voided.filter(({ probe }) => !probe.controlled).length;
  const refused = voided.length - uncontrolled;
  const close = rounds.length - voided.length - valid.length;
  const total = rounds.length - valid.length;
  const reasons = [
    {
      count: uncontrolled,
      zh: '对照地址没有一个应答（请用 --control 指定打得开的对照地址）',
      en: 'no control address answered (name some that open with --control)',
    },
    { count: refused, zh: '网站拒绝程序访问或没有访问到', en: 'the site refused robots or was not asked' },
    {
      count: close,
      zh: `与上一次间隔不足 ${minutesApart} 分钟`,
      en: `within ${minutesApart} minutes of the one before`,
    },
  ].filter(({ count }) => count > 0);
  if (reasons.length === 0) return { zh: '作废 0 次', en: '0 void' };
  return {
    zh: `作废 ${total} 次：${reasons.map(({ count, zh }) => `${zh} ${count} 次`).join('，')}`,
    en: `${total} void: ${reasons.map(({ count, en }) => `${en}: ${count}`).join(', ')}`,
  };
}

/** Visits have the same address: the moment in front of the quote makes the first ten the earliest ten. */
function evidenceOfRound({ probe: { url, at, reach } }: Round): Evidence {
  const seconds = (reach.total / 1000).toFixed(1);
  const what = reach.failure === null ? `HTTP ${reach.status ?? '-'}` : FAILURES[reach.failure].zh;
  return { url, quote: `${at} ${what} ${seconds}s`, at, sha256: null };
}
