import type { InspectionResult } from '../core/model/inspection-result.ts';
import type { LimitReason } from '../core/model/observation/index.ts';
import type { Text } from '../core/model/text.ts';
import type { CrawlEndReason } from '../server/usecases/inspect-site.ts';

/**
 * How looking at a site ended, in a few words; `end`: null where everything had been seen before. One that came to its end within its
 * bounds only has not seen the whole site.
 */
export function inspectionEnd(
  end: { reason: CrawlEndReason } | null,
  { limits }: Pick<InspectionResult, 'limits'>,
): Text {
  const reason = end?.reason ?? 'finished';
  if (reason !== 'finished') return ENDS[reason];
  for (const bound of BOUNDS) {
    const unread = limits.reduce((sum, limit) => sum + (limit.reason === bound.reason ? limit.count : 0), 0);
    if (unread > 0)
      return {
        zh: `${bound.zh}，${unread} 个网址没有读取`,
        en: `${bound.en}: ${unread === 1 ? 'one address was' : `${unread} addresses were`} not read`,
      };
  }
  return ENDS.finished;
}

/** Bounds within which a crawl comes to its end, the nearest to be raised first. */
const BOUNDS = [
  { reason: 'page-budget', zh: '到了页数上限', en: 'out of pages' },
  { reason: 'depth', zh: '到了层数上限', en: 'out of depth' },
] as const satisfies readonly ({ reason: LimitReason } & Text)[];

const ENDS: Readonly<Record<CrawlEndReason, Text>> = {
  finished: { zh: '检查完毕', en: 'finished' },
  time: { zh: '到了时间上限', en: 'out of time' },
  stopped: { zh: '已停下，--resume 接着做', en: 'stopped; --resume goes on' },
  unreachable: { zh: '首页打不开', en: 'the home page could not be read' },
  blocked: { zh: '网站拒绝机器访问', en: 'the site refuses robots' },
  robots: { zh: 'robots.txt 不允许访问首页', en: 'robots.txt shuts the home page out' },
  lost: { zh: '网站或网络中途不再应答', en: 'the site, or the way to it, stopped answering' },
};
