import type { Failure } from '../../../core/model/failure.ts';

/** Trouble that we found ourselves, on its way through code that only knows errors. */
export class HttpTrouble extends Error {
  override readonly name = 'HttpTrouble';
  readonly failure: Failure;

  constructor(failure: Failure, what: string) {
    super(what);
    this.failure = failure;
  }
}
