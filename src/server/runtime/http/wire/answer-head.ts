import { HttpTrouble } from '../http-trouble.ts';

/** What an answer of HTTP/1 says before its content. */
export interface AnswerHead {
  /** 100 to 999. */
  status: number;
  /** Names in small letters; several of a name are joined by `, `. Values are bytes read as Latin 1. */
  headers: Record<string, string>;
  /** Whether the server means to keep the connection (RFC 9112, 9.3). */
  isKept: boolean;
}

/** Bytes of the content, or how else its end is told. */
export type Framing = number | 'chunked' | 'until-close';

const STATUS_LINE = /^HTTP\/1\.([01]) +([1-9]\d\d)(?![^ ])/u;

/** Names that came of late as they were written, in small letters: servers write the same ones in every answer. */
const names = new Map<string, string>();
const MOST_NAMES = 1024;
const LONG = 64;

/**
 * Reads the lines of a head, without the empty one. As browsers do, it takes lines that end with LF alone, goes on with a line that
 * begins with a blank, and passes over one without a colon. Throws `HttpTrouble` for what is no HTTP.
 */
export function parseHead(text: string): AnswerHead {
  const end = lineEnd(text, 0);
  const [, minor, status] = STATUS_LINE.exec(between(text, 0, end)) ?? [];
  if (status === undefined) throw new HttpTrouble('not-http', 'the answer does not begin with a status of HTTP');
  const headers = parseLines(text, end + 1);
  return { status: Number(status), headers, isKept: isKept(headers['connection'], minor === '1') };
}

/**
 * How the end of the content is found (RFC 9112, 6.3), of an answer that has content. Throws `HttpTrouble` for a length that is none:
 * where there is no content nobody minds it.
 */
export function framingOf(headers: Record<string, string>): Framing {
  // A coding of the transfer is stronger than a length.
  return codingOf(headers['transfer-encoding']) ?? lengthOf(headers) ?? 'until-close';
}

function parseLines(text: string, from: number): Record<string, string> {
  const headers: Record<string, string> = {};
  let last = '';
  for (let at = from; at < text.length;) {
    const end = lineEnd(text, at);
    const first = text.charCodeAt(at);
    if (first === 0x20 || first === 0x09) {
      if (last !== '') goOn(headers, last, between(text, at, end));
    } else {
      const line = text.slice(at, end);
      const colon = line.indexOf(':');
      last = colon > 0 ? nameOf(line.slice(0, colon)) : '';
      if (last !== '') add(headers, last, between(line, colon + 1, line.length));
    }
    at = end + 1;
  }
  return headers;
}

function add(headers: Record<string, string>, name: string, value: string): void {
  const before = headers[name];
  // A name such as `__proto__` or `constructor` is no header that was there before.
  headers[name] = typeof before === 'string' ? `${before}, ${value}` : value;
}

function goOn(headers: Record<string, string>, name: string, value: string): void {
  const before = headers[name] ?? '';
  headers[name] = before === '' ? value : `${before} ${value}`;
}

function nameOf(written: string): string {
  const known = names.get(written);
  if (known !== undefined) return known;
  const name = written.trim().toLowerCase();
  if (written.length > LONG) return name;
  if (names.size >= MOST_NAMES) names.clear();
  names.set(copyOf(written), copyOf(name));
  return name;
}

/** A part of a text would keep all of it in memory. */
const copyOf = (text: string): string => Buffer.from(text, 'latin1').toString('latin1');

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
};

/** The text `[from, to)` without blanks around it; other bytes that are blank in some charset belong to it. */
function between(text: string, from: number, to: number): string {
  let first = from;
  let last = to;
  while (first < last && isBlank(text.charCodeAt(first))) first++;
  while (last > first && isBlank(text.charCodeAt(last - 1))) last--;
  return text.slice(first, last);
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0d;

/** One length that was said several times is one; several lengths are none. */
function lengthOf(headers: Record<string, string>): number | null {
  const said = headers['content-length'];
  if (said === undefined) return null;
  if (/^\d+$/u.test(said)) return Number(said);
  const lengths = new Set(said.split(',').map((each) => each.trim()));
  const [first = ''] = lengths;
  if (![...lengths].every((each) => /^\d+$/u.test(each))) throw new HttpTrouble('not-http', `length: ${said}`);
  if (lengths.size > 1) throw new HttpTrouble('wrong-length', `length: ${said}`);
  headers['content-length'] = first;
  return Number(first);
}

function codingOf(coding: string | undefined): 'chunked' | 'until-close' | null {
  if (coding === undefined || /^identity$/iu.test(coding)) return null;
  return /(?:^|[\s,])chunked$/iu.test(coding) ? 'chunked' : 'until-close';
}

function isKept(connection: string | undefined, isUsual: boolean): boolean {
  if (connection === undefined) return isUsual;
  if (/(?:^|[\s,])close(?:$|[\s,])/iu.test(connection)) return false;
  return isUsual || /(?:^|[\s,])keep-alive(?:$|[\s,])/iu.test(connection);
}
