import type { Dispatcher } from 'undici';
import type { Failure } from '../../../core/model/failure.ts';
import type { Deadline, Deadlines } from './deadlines.ts';
import type { HttpRequest, Limits, Outcome } from './exchange.ts';
import { failureOf, isBrokenOff } from './failure-of.ts';
import { HttpTrouble } from './http-trouble.ts';
import { inflateBody } from './inflate.ts';

export interface ReceptionOptions {
  request: HttpRequest;
  limits: Limits;
  deadlines: Deadlines;
  /** Milliseconds; the request began at `begun`. */
  now: () => number;
  begun: number;
  resolve: (outcome: Outcome) => void;
  reject: (error: unknown) => void;
}

type Controller = Dispatcher.DispatchController;
type Received = Record<string, string | string[] | undefined>;

/** With so much left it takes less time to read on than to connect anew. */
const READ_ON = 32 * 1024;

/** Takes a response in as it comes, within the limits: opened for one request, closed by its end, its failure or its deadline. */
export class Reception implements Dispatcher.DispatchHandler, Deadline {
  readonly at: number;
  readonly #options: ReceptionOptions;
  readonly #enough: number;
  readonly #chunks: Buffer[] = [];
  #controller: Controller | null = null;
  #status: number | null = null;
  #headers: Readonly<Record<string, string>> = {};
  #bytes = 0;
  #firstByte = 0;
  #isOver = false;

  constructor(options: ReceptionOptions) {
    this.#options = options;
    this.#enough = options.request.firstBytes ?? Infinity;
    this.at = options.begun + options.limits.total;
    options.deadlines.add(this);
  }

  expire(): void {
    this.#giveUp(this.#controller === null ? 'connect-timeout' : 'too-slow');
  }

  onRequestStart(controller: Controller): void {
    this.#controller = controller;
    // The time was up before there was a connection.
    if (this.#isOver) this.#abort();
  }

  onResponseStart(_controller: Controller, status: number, received: Received): void {
    this.#status = status;
    this.#firstByte = this.#elapsed();
    this.#headers = joined(received);
  }

  onResponseData(_controller: Controller, chunk: Buffer): void {
    if (this.#isOver) return;
    this.#bytes += chunk.length;
    const { body } = this.#options.limits;
    // One that is declared too large is not waited for, unless only its beginning is wanted.
    if (this.#bytes > body || (this.#enough > body && this.#declared(0) > body)) {
      this.#giveUp('too-large');
      return;
    }
    this.#chunks.push(chunk);
    if (this.#bytes <= this.#enough || this.#declared(Infinity) - this.#bytes <= READ_ON) return;
    this.#finish(true);
    this.#abort();
  }

  onResponseEnd(): void {
    if (!this.#isOver) this.#finish(false);
  }

  onResponseError(_controller: Controller, error: Error): void {
    if (this.#isOver) return;
    const failure = isBrokenOff(error) && this.#bytes < this.#declared(0) ? 'wrong-length' : failureOf(error);
    if (failure === null) {
      this.#close();
      this.#options.reject(error);
    } else this.#fail(failure);
  }

  #finish(isCut: boolean): void {
    this.#close();
    const total = this.#elapsed();
    const body = inflateBody({
      bytes: this.#chunks.length === 1 ? (this.#chunks[0] ?? Buffer.alloc(0)) : Buffer.concat(this.#chunks),
      encoding: this.#headers['content-encoding'] ?? '',
      limit: this.#options.limits.body,
      isCut,
    });
    const deliver = (content: Uint8Array | Failure): void => this.#deliver(content, { isCut, total });
    if (body instanceof Promise) body.then(deliver, this.#options.reject);
    else deliver(body);
  }

  #deliver(content: Uint8Array | Failure, { isCut, total }: { isCut: boolean; total: number }): void {
    if (typeof content === 'string') {
      this.#fail(content);
      return;
    }
    const isLonger = content.length > this.#enough;
    this.#options.resolve({
      url: this.#options.request.url,
      status: this.#status ?? 0,
      headers: this.#headers,
      body: isLonger ? content.subarray(0, this.#enough) : content,
      isCut: isCut || isLonger,
      bytes: this.#bytes,
      firstByte: this.#firstByte,
      total,
    });
  }

  #giveUp(failure: Failure): void {
    this.#fail(failure);
    this.#abort();
  }

  #fail(failure: Failure): void {
    this.#close();
    const { request, resolve } = this.#options;
    resolve({ url: request.url, failure, status: this.#status, total: this.#elapsed() });
  }

  #close(): void {
    this.#isOver = true;
    this.#options.deadlines.delete(this);
  }

  /** The connection ends with it. */
  #abort(): void {
    this.#controller?.abort(new HttpTrouble('too-large', this.#options.request.url));
  }

  #declared(otherwise: number): number {
    return Number(this.#headers['content-length'] ?? otherwise);
  }

  #elapsed(): number {
    return this.#options.now() - this.#options.begun;
  }
}

/** Several headers of a name become one. The names are in small letters already. */
function joined(received: Received): Record<string, string> {
  for (const name in received) {
    const value = received[name];
    if (typeof value !== 'string') received[name] = value?.join(', ') ?? '';
  }
  return received as Record<string, string>;
}
