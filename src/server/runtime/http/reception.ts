import type { Failure } from '../../../core/model/failure.ts';
import type { Deadline, Deadlines } from './deadlines.ts';
import type { HttpRequest, Limits, Outcome } from './exchange.ts';
import { failureOf } from './failure-of.ts';
import { HttpTrouble } from './http-trouble.ts';
import { openGathering } from './gathering.ts';
import { inflateBody } from './inflate.ts';
import type { AnswerHead, Framing, Receiver } from './wire/index.ts';

export interface ReceptionOptions {
  request: Pick<HttpRequest, 'url' | 'firstBytes'>;
  limits: Limits;
  deadlines: Deadlines;
  /** Milliseconds; the request began at `begun`. */
  now: () => number;
  begun: number;
  resolve: (outcome: Outcome) => void;
  reject: (error: unknown) => void;
}

type Content = ReturnType<typeof inflateBody>;

/** With so much left it takes less time to read on than to connect anew. */
const READ_ON = 32 * 1024;

/** Takes a response in as it comes, within the limits: opened for one request, closed by its end, its failure or its deadline. */
export class Reception implements Receiver, Deadline {
  /** The next moment at which it has waited too long. */
  at: number;
  isOver = false;
  readonly header: number;
  readonly #options: ReceptionOptions;
  readonly #enough: number;
  readonly #last: number;
  readonly #gathering = openGathering();
  #connection: Parameters<Receiver['sent']>[0] | null = null;
  #head: AnswerHead | null = null;
  /** Bytes of the content, where they are told. */
  #length: number | null = null;
  /** All of the content, which came at once. */
  #whole: Content | null = null;
  #bytes = 0;
  #firstByte = 0;

  constructor(options: ReceptionOptions) {
    const { request, begun, limits, deadlines } = options;
    this.#options = options;
    this.#enough = request.firstBytes ?? Infinity;
    this.#last = begun + limits.total;
    this.header = limits.header;
    this.at = this.#last;
    deadlines.add(this);
  }

  expire(): void {
    const isAtEnd = this.at >= this.#last;
    if (this.#connection === null) this.#giveUp('connect-timeout');
    else this.#giveUp(this.#head === null && !isAtEnd ? 'response-timeout' : 'too-slow');
  }

  sent(connection: Parameters<Receiver['sent']>[0]): void {
    this.#connection = connection;
    this.#waitFrom(this.#options.now());
  }

  head(head: AnswerHead, framing: Framing | null): void {
    const now = this.#options.now();
    this.#head = head;
    this.#length = typeof framing === 'number' ? framing : null;
    this.#firstByte = now - this.#options.begun;
    this.#waitFrom(now);
  }

  content(bytes: Buffer, isWhole: boolean): void {
    if (this.isOver) return;
    this.#bytes += bytes.length;
    const { body } = this.#options.limits;
    // One that is declared too large is not waited for, unless only its beginning is wanted.
    if (this.#bytes > body || (this.#enough > body && (this.#length ?? 0) > body)) {
      this.#giveUp('too-large');
      return;
    }
    // Before the bytes are others.
    if (isWhole) this.#whole = this.#unpacked(bytes, false);
    else this.#gather(bytes);
  }

  end(): void {
    if (!this.isOver) this.#finish(false);
  }

  fail(error: unknown): void {
    if (this.isOver) return;
    const failure = failureOf(error);
    const isShort = error instanceof HttpTrouble && failure === 'reset' && this.#bytes < (this.#length ?? 0);
    if (failure === null) {
      this.#close();
      this.#options.reject(error);
    } else this.#fail(isShort ? 'wrong-length' : failure);
  }

  #gather(bytes: Buffer): void {
    this.#gathering.add(bytes, this.#length ?? 0);
    if (this.#bytes <= this.#enough || (this.#length ?? Infinity) - this.#bytes <= READ_ON) {
      this.#waitFrom(this.#options.now());
      return;
    }
    this.#finish(true);
    this.#abandon();
  }

  #finish(isCut: boolean): void {
    this.#close();
    const total = this.#elapsed();
    const content = this.#whole ?? this.#unpacked(null, isCut);
    const deliver = (unpacked: Uint8Array | Failure): void => this.#deliver(unpacked, { isCut, total });
    if (content instanceof Promise) content.then(deliver, this.#options.reject);
    else deliver(content);
  }

  /** `whole`: all of the content, in memory of the connection; null for what was gathered. */
  #unpacked(whole: Buffer | null, isCut: boolean): Content {
    const encoding = this.#head?.headers['content-encoding'] ?? '';
    const isBorrowed = whole !== null && encoding === 'gzip';
    if (whole !== null && !isBorrowed) this.#gathering.add(whole, whole.length);
    return inflateBody({
      bytes: isBorrowed ? whole : this.#gathering.take(),
      isBorrowed,
      encoding,
      limit: this.#options.limits.body,
      isCut,
    });
  }

  #deliver(content: Uint8Array | Failure, { isCut, total }: { isCut: boolean; total: number }): void {
    if (typeof content === 'string') {
      this.#fail(content);
      return;
    }
    const isLonger = content.length > this.#enough;
    this.#options.resolve({
      url: this.#options.request.url,
      status: this.#head?.status ?? 0,
      headers: this.#head?.headers ?? {},
      body: isLonger ? content.subarray(0, this.#enough) : content,
      isCut: isCut || isLonger,
      bytes: this.#bytes,
      firstByte: this.#firstByte,
      total,
    });
  }

  #giveUp(failure: Failure): void {
    this.#fail(failure);
    this.#abandon();
  }

  #fail(failure: Failure): void {
    this.#close();
    const { request, resolve } = this.#options;
    resolve({ url: request.url, failure, status: this.#head?.status ?? null, total: this.#elapsed() });
  }

  #close(): void {
    this.isOver = true;
    this.#options.deadlines.delete(this);
  }

  /** The connection ends with it. */
  #abandon(): void {
    this.#connection?.destroy();
  }

  /** From now on the next piece has its time, within that of the whole. */
  #waitFrom(now: number): void {
    this.at = Math.min(this.#last, now + this.#options.limits.response);
  }

  #elapsed(): number {
    return this.#options.now() - this.#options.begun;
  }
}
