import type { Text } from '../text.ts';

/** Why a part of a site was not looked at. Codes stand in logs and are never renamed. */
export const LIMIT_REASONS = {
  'page-budget': { zh: '超出页数上限', en: 'beyond the number of pages' },
  depth: { zh: '超出层数上限', en: 'too many steps from the home page' },
  time: { zh: '超出时间上限', en: 'out of time' },
  trap: { zh: '无穷无尽的地址，只看了一部分', en: 'addresses without end, of which a part was looked at' },
  robots: { zh: 'robots.txt 不允许', en: 'shut out by robots.txt' },
  sitemap: { zh: '站点地图过大或无法读取', en: 'a sitemap that is too large or cannot be read' },
  stopped: { zh: '中途停止', en: 'stopped in between' },
  /** Written by nobody: said of a log that does not tell why it ends where it does. */
  unfinished: { zh: '检查没有做完', en: 'cut off, or still going on' },
} as const satisfies Record<string, Text>;

export type LimitReason = keyof typeof LIMIT_REASONS;
