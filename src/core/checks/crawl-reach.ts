import type { Limit, SeenPage } from '../model/observation/index.ts';
import { hasOpenList } from '../model/open-list.ts';
import type { Text } from '../model/text.ts';

/** How far the crawl came: whether something that was not seen may be called missing. */
export interface CrawlReach {
  see(observation: SeenPage | Limit): void;
  /** Why nothing can be called missing; null where everything that could be reached was read. */
  gap(): Text | null;
}

/** Limits that leave pages unseen; a trap is bounded because it has no end. */
const CUTS: Readonly<Record<Exclude<Limit['reason'], 'trap'>, Text>> = {
  'page-budget': { zh: '达到页面数上限', en: 'the page budget was used up' },
  depth: { zh: '达到层级上限', en: 'pages lay too deep' },
  time: { zh: '达到时间上限', en: 'the time was used up' },
  robots: { zh: 'robots.txt 不允许访问部分页面', en: 'robots.txt shuts pages out' },
  sitemap: { zh: '站点地图过大或无法读取', en: 'a sitemap could not be read' },
  stopped: { zh: '检查被提前停止', en: 'the inspection was stopped' },
  unfinished: { zh: '检查没有做完', en: 'the inspection is not finished' },
};

export function openCrawlReach(): CrawlReach {
  const cuts = new Set<keyof typeof CUTS>();
  let pages = 0;
  let scripted = 0;
  return {
    see(observation) {
      if (observation.kind === 'limit') {
        if (observation.reason !== 'trap') cuts.add(observation.reason);
        return;
      }
      pages++;
      if (observation.scripted || hasOpenList(observation)) scripted++;
    },
    gap() {
      if (pages === 0) return { zh: '没有读到任何页面', en: 'no page was read' };
      const reasons = (Object.keys(CUTS) as (keyof typeof CUTS)[])
        .filter((cut) => cuts.has(cut))
        .map((cut) => CUTS[cut]);
      if (scripted > 0)
        reasons.push({
          zh: `${scripted} 个页面（或其列表）由脚本生成、未能读取`,
          en: `${scripted} pages, or lists on them, are built by scripts and were not read`,
        });
      if (reasons.length === 0) return null;
      return { zh: reasons.map(({ zh }) => zh).join('，'), en: reasons.map(({ en }) => en).join(', ') };
    },
  };
}
