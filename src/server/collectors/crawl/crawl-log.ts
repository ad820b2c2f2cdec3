import type { CrawlOptions } from './crawl-options.ts';
import type { UrlTable } from './url-table.ts';

/** Writes records with the addresses that they name by number. */
export interface CrawlLog {
  write: CrawlOptions['write'];
}

/** Addresses that stand in the table already stand in the log. `firstSeen`: the day on which an earlier inspection first saw one. */
export function openCrawlLog(
  table: UrlTable,
  write: CrawlOptions['write'],
  firstSeen: (url: string) => string | null = () => null,
): CrawlLog {
  const tell = (id: number): void => {
    const url = table.get(id);
    const day = firstSeen(url);
    write({ kind: 'address', id, url, ...(day === null ? {} : { firstSeen: day }) });
  };
  let written = table.size;
  return {
    write(record, json) {
      for (; written < table.size; written++) tell(written);
      write(record, json);
    },
  };
}
