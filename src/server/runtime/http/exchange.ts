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
  /** Beside those that every request has. Small letters. */
  headers?: Readonly<Record<string, string>>;
}

/** What came back for one address, without following redirects. */
export interface HttpResponse {
  url: string;
  status: number;
  /** Small letters; several of a name are joined by `, `. */
  headers: Readonly<Record<string, string>>;
  /** Unpacked; empty for a HEAD. */
  body: Uint8Array;
  /** Bytes of the body as they travelled. */
  bytes: number;
  /** Milliseconds from the request to the headers, and to the end. */
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

export function isFailure(outcome: HttpResponse | HttpFailure): outcome is HttpFailure {
  return 'failure' in outcome;
}
