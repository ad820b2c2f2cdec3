import type { Socket } from 'node:net';
import { HttpTrouble } from '../http-trouble.ts';
import type { AnswerHead, Framing } from './answer-head.ts';
import { type AnswerParser, type AnswerSink, openAnswerParser } from './answer-parser.ts';
import { requestText, type WireRequest } from './request-text.ts';

/** Takes what comes of a request. After `end` or `fail` nothing more comes. */
export interface Receiver extends AnswerSink {
  /** Most bytes of the head. */
  readonly header: number;
  /** Whether nobody waits for it any more. */
  readonly isOver: boolean;
  /** The request was written on this connection; destroying it gives up the answer. */
  sent(connection: Pick<Connection, 'destroy'>): void;
  end(): void;
  fail(error: unknown): void;
}

export interface ConnectionOptions {
  /** It can be asked again, for so many milliseconds. */
  onFree(connection: Connection, patience: number): void;
  onClosed(connection: Connection): void;
  /**
   * What came on a connection that had been used before was no answer: nothing, as servers end connections that they held long enough,
   * what is no HTTP, as of servers that send content after HEAD, or that it has been waited for a question too long.
   */
  onUnanswered(request: WireRequest, receiver: Receiver): void;
}

/** How long a connection is held that nobody uses, in milliseconds, and by how much earlier than the server would end it. */
const PATIENCE = 4000;
const MARGIN = 1000;

/** What servers say on a connection on which nothing was asked for long, whatever is asked at that moment. */
const REQUEST_TIMEOUT = 408;
const TOO_LATE = new HttpTrouble('reset', 'the server had waited too long');

/** A question to which the answer is on its way. */
class Asked implements AnswerSink {
  readonly request: WireRequest;
  readonly receiver: Receiver;
  readonly parser: AnswerParser;
  readonly #isFirst: boolean;
  #head: AnswerHead | null = null;
  #hasBytes = false;

  /** `isFirst`: on its connection. */
  constructor(request: WireRequest, receiver: Receiver, isFirst: boolean) {
    this.#isFirst = isFirst;
    this.request = request;
    this.receiver = receiver;
    this.parser = openAnswerParser({ isHeadOnly: request.method === 'HEAD', header: receiver.header }, this);
  }

  take(bytes: Buffer, end: number): number {
    this.#hasBytes = true;
    return this.parser.take(bytes, end);
  }

  /** Whether it may be asked again elsewhere, after this went wrong. */
  isUnanswered(error: unknown): boolean {
    if (this.#isFirst || this.request.method === 'POST' || this.#head !== null) return false;
    return error === TOO_LATE || !this.#hasBytes || (error instanceof HttpTrouble && error.failure === 'not-http');
  }

  head(head: AnswerHead, framing: Framing | null): void {
    if (head.status === REQUEST_TIMEOUT && this.isUnanswered(TOO_LATE)) throw TOO_LATE;
    this.#head = head;
    this.receiver.head(head, framing);
  }

  content(bytes: Buffer, isWhole: boolean): void {
    this.receiver.content(bytes, isWhole);
  }

  /** How long the connection may be held after the answer, in milliseconds; 0 for not at all. */
  get patience(): number {
    if (this.#head?.isKept !== true || this.request.headers['connection'] === 'close') return 0;
    const [, told] = /timeout=(\d+)/iu.exec(this.#head.headers['keep-alive'] ?? '') ?? [];
    return told === undefined ? PATIENCE : Math.min(PATIENCE, Number(told) * 1000 - MARGIN);
  }
}

/** A connection to a server, on which one request goes after the other. */
export class Connection {
  readonly #socket: Socket;
  readonly #options: ConnectionOptions;
  #asked: Asked | null = null;
  #requests = 0;
  #failed: unknown = null;

  constructor(socket: Socket, options: ConnectionOptions) {
    this.#socket = socket;
    this.#options = options;
    socket.once('error', (error) => {
      this.#failed = error;
    });
    socket.once('end', () => void socket.destroy());
    socket.once('close', () => this.#close());
  }

  ask(request: WireRequest, receiver: Receiver): void {
    const text = requestText(request);
    this.#asked = new Asked(request, receiver, this.#requests++ === 0);
    this.#socket.write(text, 'latin1');
    receiver.sent(this);
  }

  /** Takes the bytes that the socket has read just now: the first `end` of them. */
  take(bytes: Buffer, end: number): void {
    const asked = this.#asked;
    if (asked === null) {
      // Nobody asked for anything.
      this.#socket.destroy();
      return;
    }
    try {
      const to = asked.take(bytes, end);
      // What comes behind an answer belongs to no question.
      if (to >= 0) this.#finish(to === end);
    } catch (thrown) {
      this.#fail(thrown);
    }
  }

  /** Ends it; `error` is told to who waits for an answer, where there is one. */
  destroy(error?: unknown): void {
    this.#socket.destroy();
    const asked = this.#takeAsked();
    if (error !== undefined) asked?.receiver.fail(error);
  }

  #takeAsked(): Asked | null {
    const asked = this.#asked;
    this.#asked = null;
    return asked;
  }

  #finish(isKept: boolean): void {
    const asked = this.#takeAsked();
    // It was given up while the last of it was taken.
    if (asked === null) return;
    const patience = isKept ? asked.patience : 0;
    if (patience <= 0) this.#socket.destroy();
    // What was read already is told first: bytes that nobody asked for end the connection before it is asked again.
    setImmediate(() => {
      if (patience > 0 && !this.#socket.destroyed) this.#options.onFree(this, patience);
      asked.receiver.end();
    });
  }

  #fail(error: unknown): void {
    const asked = this.#asked;
    if (asked === null || !asked.isUnanswered(error)) {
      this.destroy(error);
      return;
    }
    this.destroy();
    this.#options.onUnanswered(asked.request, asked.receiver);
  }

  #close(): void {
    this.#options.onClosed(this);
    if (this.#asked === null) return;
    if (this.#failed === null && this.#asked.parser.takeEnd()) this.#finish(false);
    else this.#fail(this.#failed ?? new HttpTrouble('reset', 'the connection was closed'));
  }
}
