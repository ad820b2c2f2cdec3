import type { LogRecord } from '../../../core/model/observation/index.ts';
import type { UrlTable } from './url-table.ts';

/** Writes records with the addresses that they name by number. */
export interface CrawlLog {
  write(record: LogRecord): void;
}

/** `written`: how many addresses of the table stand in the log already. */
export function openCrawlLog(table: UrlTable, write: (record: LogRecord) => void): CrawlLog {
  let written = table.size;
  return {
    write(record) {
      for (; written < table.size; written++) write({ kind: 'address', id: written, url: table.get(written) });
      write(record);
    },
  };
}
