import { describe, expect, test } from 'vitest';
import { HttpTrouble } from '../http-trouble.ts';
import type { AnswerHead } from './answer-head.ts';
import { openAnswerParser } from './answer-parser.ts';

interface Read {
  head: AnswerHead | null;
  content: string;
  /** Bytes behind the answer; null where it is not over. */
  behind: string | null;
  failure: string | null;
}

/** Reads bytes in pieces, as a connection that is closed afterwards brings them. */
function read(pieces: readonly string[], isHeadOnly = false): Read {
  const seen: Read = { head: null, content: '', behind: null, failure: null };
  const parser = openAnswerParser(
    { isHeadOnly, header: 1024 },
    {
      head(head) {
        seen.head = head;
      },
      content(bytes) {
        seen.content += bytes.toString('latin1');
      },
    },
  );
  // One memory for all of them, which has other bytes behind each.
  const memory = Buffer.alloc(4096, '\n');
  try {
    for (const piece of pieces) {
      const end = memory.write(piece, 'latin1');
      const to = parser.take(memory, end);
      if (to < 0) continue;
      seen.behind = piece.slice(to);
      return seen;
    }
    if (parser.takeEnd()) seen.behind = '';
  } catch (thrown) {
    if (!(thrown instanceof HttpTrouble)) throw thrown;
    seen.failure = thrown.failure;
  }
  return seen;
}

const lettersOf = (text: string): string[] => Array.from(text, (letter) => letter);

const OK = 'HTTP/1.1 200 OK\r\n';
const CHUNKED = `${OK}transfer-encoding: chunked\r\n\r\n`;

const SOUND: Record<string, [answer: string, content: string]> = {
  'with a length': [`${OK}content-length: 3\r\n\r\nabc`, 'abc'],
  'without content': [`${OK}content-length: 0\r\n\r\n`, ''],
  'until the connection is closed': [`${OK}\r\nabc`, 'abc'],
  'with lines that end with LF': ['HTTP/1.1 200 OK\ncontent-length: 3\n\nabc', 'abc'],
  'with mixed ends of lines': [`${OK}content-length: 3\n\r\nabc`, 'abc'],
  'without a reason': ['HTTP/1.1 200\r\ncontent-length: 3\r\n\r\nabc', 'abc'],
  'of HTTP/1.0': ['HTTP/1.0 200 OK\r\n\r\nabc', 'abc'],
  'behind an empty line': [`\r\n${OK}content-length: 3\r\n\r\nabc`, 'abc'],
  'with a line without a colon': [`${OK}nonsense\r\ncontent-length: 3\r\n\r\nabc`, 'abc'],
  'with blanks around name and value': [`${OK}Content-Length :\t 3 \r\n\r\nabc`, 'abc'],
  'that says its length twice': [`${OK}content-length: 3\r\ncontent-length: 3\r\n\r\nabc`, 'abc'],
  'in chunks': [`${CHUNKED}2\r\nab\r\n1\r\nc\r\n0\r\n\r\n`, 'abc'],
  'in chunks with words and trailers': [`${CHUNKED}2;a=b\r\nab\r\n01 \r\nc\r\n0;x\r\nt: 1\r\nu: 2\r\n\r\n`, 'abc'],
  'in chunks with zeros before their sizes': [`${CHUNKED}${'0'.repeat(20)}3\r\nabc\r\n000\r\n\r\n`, 'abc'],
  'in chunks that end with LF': [`${CHUNKED}3\nabc\n0\n\n`, 'abc'],
  'in chunks, with a length that means nothing': [
    `${OK}content-length: 1\r\nTransfer-Encoding: Chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n`,
    'abc',
  ],
  'in another coding': [`${OK}transfer-encoding: gzip\r\n\r\nabc`, 'abc'],
  'in no coding': [`${OK}transfer-encoding: identity\r\ncontent-length: 3\r\n\r\nabc`, 'abc'],
  'after early ones': [
    `HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n${OK}content-length: 1\r\n\r\na`,
    'a',
  ],
  'not changed, with two lengths': ['HTTP/1.1 304 Not Modified\r\ncontent-length: 3\r\ncontent-length: 4\r\n\r\n', ''],
  'not changed': ['HTTP/1.1 304 Not Modified\r\ncontent-length: 3\r\n\r\n', ''],
  'without anything': ['HTTP/1.1 204 No Content\r\ntransfer-encoding: chunked\r\n\r\n', ''],
};

describe('an answer', () => {
  test.each(Object.entries(SOUND))('%s', (_name, [answer, content]) => {
    const whole = read([answer]);
    expect(whole).toMatchObject({ content, behind: '', failure: null });
    // Wherever it is cut, it is the same.
    for (let at = 1; at < answer.length; at++) {
      const cut = read([answer.slice(0, at), answer.slice(at)]);
      expect(cut).toEqual(whole);
    }
    expect(read(lettersOf(answer))).toEqual(whole);
  });

  test.each(Object.entries(SOUND).filter(([name]) => !/closed|1\.0|another/u.test(name)))(
    '%s, with bytes behind it',
    (_name, [answer]) => {
      expect(read([`${answer}HTTP`])).toMatchObject({ behind: 'HTTP' });
    },
  );

  test('to a question for its head ends with it', () => {
    expect(read([`${OK}content-length: 3\r\n\r\nHTTP`], true)).toMatchObject({ content: '', behind: 'HTTP' });
  });

  test.each([
    ['SSH-2.0-OpenSSH_9\r\n', 'not-http'],
    ['220', 'not-http'],
    ['HTTP', null],
    ['\r\nHTT', null],
    ['HTTP/1.1 099 No\r\n\r\n', 'not-http'],
    ['HTTP/1.1 20 No\r\n\r\n', 'not-http'],
    ['HTTP/1.1 2000 No\r\n\r\n', 'not-http'],
    ['HTTP/2.0 200 OK\r\n\r\n', 'not-http'],
    ['\r\n\r\n', 'not-http'],
    [`${OK}content-length: -1\r\n\r\n`, 'not-http'],
    [`${OK}content-length: 1e3\r\n\r\n`, 'not-http'],
    [`${OK}content-length: \r\n\r\n`, 'not-http'],
    [`${OK}content-length: 1\r\ncontent-length: 2\r\n\r\n`, 'wrong-length'],
    [`${CHUNKED}x\r\n`, 'not-http'],
    [`${CHUNKED}-1\r\n`, 'not-http'],
    [`${CHUNKED}\r\n`, 'not-http'],
    [`${CHUNKED}fffffffffffffff\r\n`, 'not-http'],
    [`${CHUNKED}1\r\nab\r\n`, 'not-http'],
    [`${CHUNKED}${'0'.repeat(30)}`, null],
    [`${CHUNKED}${'0'.repeat(3000)}`, 'headers-too-large'],
    [`${CHUNKED}${`1;${'x'.repeat(100)}\r\na\r\n`.repeat(20)}`, 'headers-too-large'],
    [`HTTP/1.1 103 Early\r\n${'x: 1\r\n'.repeat(30)}\r\n`.repeat(8), 'headers-too-large'],
    [`${CHUNKED}0\r\n${'t: 1\r\n'.repeat(200)}`, 'headers-too-large'],
    [`${OK}${'x: 1\r\n'.repeat(200)}\r\n`, 'headers-too-large'],
    [`${OK}x: ${'1'.repeat(2000)}`, 'headers-too-large'],
    [`HTTP/1.1 101 Switching Protocols\r\n\r\n`, 'reset'],
    [`HTTP/1.1 103 Early\r\n\r\n`.repeat(20), 'not-http'],
  ])('%.80j: %s', (answer, failure) => {
    expect(read([answer])).toMatchObject({ failure, behind: null });
    expect(read(lettersOf(answer))).toMatchObject({ failure, behind: null });
  });

  test.each([`${OK}content-length: 3\r\n\r\nab`, `${CHUNKED}3\r\nabc\r\n0\r\n`, OK, ''])(
    'that is broken off is not over: %j',
    (answer) => {
      expect(read([answer])).toMatchObject({ failure: null, behind: null });
    },
  );
});

describe('a head', () => {
  const headersOf = (lines: string) => read([`${OK}${lines}content-length: 0\r\n\r\n`]).head?.headers;

  test('has names in small letters, and what stands several times in one', () => {
    expect(headersOf('Set-Cookie: a=1\r\nset-cookie: b=2\r\nX-Y:z\r\n')).toEqual({
      'set-cookie': 'a=1, b=2',
      'x-y': 'z',
      'content-length': '0',
    });
  });

  test('goes on in a line that begins with a blank', () => {
    expect(headersOf('a: 1\r\n\t2\r\nb:\r\n 3\r\n')).toMatchObject({ a: '1 2', b: '3' });
  });

  test('keeps bytes that are blanks in some charset', () => {
    expect(headersOf('location: /\u00d6\u00a0\r\n')).toMatchObject({ location: '/\u00d6\u00a0' });
    const last = read([`${OK}content-length: 0\r\nlocation: /\u00d6\u00a0\r\n\r\n`]).head;
    expect(last?.headers).toMatchObject({ location: '/\u00d6\u00a0' });
  });

  test('of names that mean something to the language', () => {
    const headers = headersOf('__proto__: a\r\nconstructor: b\r\ntoString: c\r\n');
    expect(headers).toMatchObject({ constructor: 'b', tostring: 'c' });
    expect(Object.getPrototypeOf(headers)).toBe(Object.prototype);
  });

  test.each([
    ['HTTP/1.1', '', true],
    ['HTTP/1.1', 'connection: close\r\n', false],
    ['HTTP/1.1', 'connection: Keep-Alive, Close\r\n', false],
    ['HTTP/1.0', '', false],
    ['HTTP/1.0', 'connection: Keep-Alive\r\n', true],
    ['HTTP/1.1', 'connection: closed\r\n', true],
  ])('%s %j: kept %s', (version, line, isKept) => {
    expect(read([`${version} 200 OK\r\n${line}content-length: 0\r\n\r\n`]).head?.isKept).toBe(isKept);
  });
});

test('whatever comes, it is read or refused', () => {
  let state = 20_261_129;
  const chance = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
  const answers = Object.values(SOUND).map(([answer]) => answer);
  for (let time = 0; time < 3000; time++) {
    const bytes = lettersOf(answers[chance(answers.length)] ?? '');
    for (let fault = chance(4); fault >= 0; fault--) {
      bytes.splice(chance(bytes.length), chance(3), String.fromCharCode(chance(256)));
    }
    const pieces: string[] = [];
    for (let at = 0; at < bytes.length;) {
      const end = at + 1 + chance(40);
      pieces.push(bytes.slice(at, end).join(''));
      at = end;
    }
    // However it is cut, it is read as one piece is, up to where it ends or fails.
    const { behind: _cut, ...inPieces } = read(pieces);
    const { behind: _whole, ...atOnce } = read([bytes.join('')]);
    expect(inPieces).toEqual(atOnce);
  }
});
