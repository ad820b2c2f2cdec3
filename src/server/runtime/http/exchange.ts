import type { Failure } from '../../../core/model/failure.ts';

/** Bounds for one request; a site in trouble or of bad will cannot cost more. */
export interface Limits {
  /** Bytes of the headers of a response. */
  header: number;
  /** Bytes of a body as it travels, and unpacked. */
  body: number;
  /** Milliseconds to connect, to the first byte, and for the whole request. */
  connect: number;
  response: number;
  total: number;
  redirects: number;
}

export const LIMITS: Limits = {
  header: 64 * 1024,
  body: 16 * 1024 * 1024,
  connect: 15_000,
  response: 30_000,
  total: 60_000,
  redirects: 10,
};

export interface HttpRequest {
  /** Absolute, http or https. */
  url: string;
  method: 'GET' | 'HEAD';
  /** Beside those that every request has. Small letters. Conditions (`if-…`) are not put to where a redirect leads. */
  headers?: Readonly<Record<string, string>>;
  /** So many bytes of the body are enough: what a file begins with. The rest is not read. */
  firstBytes?: number;
  /** Asked for once, whatever comes back. */
  isOnce?: boolean;
  /** Asked for over IPv6 only. */
  overIpv6?: boolean;
  /**
   * Asked before each redirect is followed; where it says no, nothing more is asked for, and the outcome is `shut-out` at the address
   * that was not. Not about `url` itself. Without it all redirects are followed.
   */
  mayFollow?: (url: string) => Promise<boolean>;
  /** Bounds of this request where they are not those of the door. */
  limits?: Partial<Pick<Limits, 'body' | 'response' | 'total'>>;
}

/** What came back for one address, without following redirects. */
export interface HttpResponse {
  url: string;
  status: number;
  /** Small letters; several of a name are joined by `, `. */
  headers: Readonly<Record<string, string>>;
  /** Unpacked; empty for a HEAD. */
  body: Uint8Array;
  /** Whether there is more than `firstBytes` of it. */
  isCut: boolean;
  /** Bytes of the body as they travelled. */
  bytes: number;
  /** Milliseconds from the request to the headers, and to the end; with the name server and the connection, without our waiting. */
  firstByte: number;
  total: number;
}

/** Nothing came back that could be used. */
export interface HttpFailure {
  url: string;
  failure: Failure;
  /** Of a response whose content could not be taken. */
  status: number | null;
  total: number;
}

export type Outcome = HttpResponse | HttpFailure;

export function isFailure(outcome: Outcome): outcome is HttpFailure {
  return 'failure' in outcome;
}
