/** What is asked of a server. */
export interface WireRequest {
  /** `https://example.com:8443` */
  origin: string;
  /** Path and query, in ASCII. */
  path: string;
  method: 'GET' | 'HEAD' | 'POST';
  /** Names in small letters. One whose value cannot be written is left out: it came from a server. */
  headers: Readonly<Record<string, string>>;
  /** Of a POST. */
  body?: string;
}

const NAME = /^[!#$%&'*+\-.^_`|~\da-z]+$/u;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/u;
/** What would end a line, or a path, earlier. */
const WRONG_PATH = /[^\x21-\x7e]/u;

/** The head of a request, and its body, as bytes of Latin 1. Throws `RangeError` for a path that is none. */
export function requestText({ origin, path, method, headers, body }: WireRequest): string {
  if (WRONG_PATH.test(path)) throw new RangeError(`no path: ${path}`);
  const host = origin.slice(origin.indexOf('://') + 3);
  return `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\n${lengthText(method, body)}${linesOf(headers)}\r\n${bodyText(body)}`;
}

/** A body is written as UTF-8, byte by byte. */
const bodyText = (body: string | undefined): string =>
  body === undefined ? '' : Buffer.from(body, 'utf8').toString('latin1');

const lengthText = (method: string, body: string | undefined): string =>
  method === 'POST' ? `content-length: ${Buffer.byteLength(body ?? '', 'utf8')}\r\n` : '';

/** Most requests of a crawl have the same headers. */
let lastHeaders: WireRequest['headers'] | null = null;
let lastLines = '';

function linesOf(headers: WireRequest['headers']): string {
  if (headers === lastHeaders) return lastLines;
  const isKept = headers['connection'] === undefined ? 'connection: keep-alive\r\n' : '';
  lastLines = isKept + Object.entries(headers).map(lineOf).join('');
  lastHeaders = headers;
  return lastLines;
}

const lineOf = ([name, value]: [string, string]): string =>
  NAME.test(name) && VALUE.test(value) ? `${name}: ${value}\r\n` : '';
