import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { AppError } from '../../src/core/model/app-error.ts';
import { asAppError } from '../../src/cli/system-error.ts';

/**
 * Does the work; gives what it gives, or the code of the error that a person is shown. Anything else that is thrown is a bug and
 * goes on.
 */
export async function endsWell<T>(work: () => T | Promise<T>): Promise<{ given: T } | { refused: string }> {
  try {
    return { given: await work() };
  } catch (thrown) {
    const error = thrown instanceof AppError ? thrown : asAppError(thrown);
    if (error === undefined) throw thrown;
    expectWords(error);
    return { refused: error.code };
  }
}

/** Every fault has words in both languages, with no place left open. */
function expectWords({ faults }: AppError): void {
  for (const { message, code } of faults) {
    for (const text of [message.zh, message.en]) {
      assert.notEqual(text, '', code);
      assert.doesNotMatch(text, /\bundefined\b|\[object/u, code);
    }
  }
}

/** After a refusal nothing is left: neither an output nor a draft of one beside it. */
export function expectNothingWritten(folder: string, before: readonly string[], out: string): void {
  assert.equal(existsSync(out), false, 'an output after a refusal');
  assert.deepEqual(readdirSync(folder).toSorted(), before.toSorted());
}
