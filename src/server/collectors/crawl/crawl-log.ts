import type { CrawlOptions } from './crawl-options.ts';
import type { UrlTable } from './url-table.ts';

/** Writes records with the addresses that they name by number. */
export interface CrawlLog {
  write: CrawlOptions['write'];
}

/** `written`: how many addresses of the table stand in the log already. */
export function openCrawlLog(table: UrlTable, write: CrawlOptions['write']): CrawlLog {
  let written = table.size;
  return {
    write(record, json) {
      for (; written < table.size; written++) write({ kind: 'address', id: written, url: table.get(written) });
      write(record, json);
    },
  };
}
