import type { SeenPage } from '../../model/observation/index.ts';
import type { Charset } from '../charset/index.ts';

/** A page whose addresses are about to be resolved. */
export interface LinkedPage {
  /** In which the addresses stand. */
  bytes: Uint8Array;
  charset: Charset;
  /** Absolute address against which they are read. */
  base: string;
}

/** The number of the address that is written in the bytes `[from, to)` of the page, or -1 for what is no address of the web. */
export type ResolveLink = (from: number, to: number) => number;

/** Where a page of a crawl comes from. */
export interface CrawlOrigin {
  /** Absolute address, after redirects. */
  url: string;
  contentType: string | null;
  /**
   * Called once for a page that has addresses, before they are asked for one by one. The same function gives an address that does not
   * depend on the path of its page the same number on all pages of a host in one charset.
   */
  resolveLink: (page: LinkedPage) => ResolveLink;
}

/** Everything of a line of the log about a page that comes from its bytes. */
export type ReadPage = Pick<SeenPage, 'facts' | 'text' | 'links' | 'scripted'>;
