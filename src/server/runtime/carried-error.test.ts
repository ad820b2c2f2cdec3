import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { renameSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { AppError, appErrorText } from '../../core/model/app-error.ts';
import { ToldError } from '../../core/model/told-error.ts';
import { broughtError, type CarriedError, carriedError } from './carried-error.ts';

/** The error as the other thread has it. */
function across(thrown: unknown): unknown {
  const { port1, port2 } = new MessageChannel();
  try {
    port1.postMessage(carriedError(thrown));
    return broughtError((receiveMessageOnPort(port2) as { message: CarriedError }).message);
  } finally {
    port1.close();
  }
}

describe('an error that goes from one thread to another', () => {
  test('one of ours is told in the same words', () => {
    const error = new AppError('log-damaged', { file: 'a', problem: 'b' });
    const brought = across(error);
    expect(brought).toBeInstanceOf(AppError);
    expect(appErrorText(brought as AppError)).toEqual(appErrorText(error));
  });

  test('one that another service has told keeps its words', () => {
    const text = { zh: '甲', en: 'a' };
    const brought = across(new ToldError('system-refused', { message: text, remedy: text }));
    expect(brought).toBeInstanceOf(ToldError);
    expect(appErrorText(brought as AppError)).toEqual({ message: text, remedy: text });
  });

  test('of one of the system it is known which call failed where', () => {
    let thrown: unknown = null;
    try {
      renameSync('/no/such/file', '/no/such/place');
    } catch (error) {
      thrown = error;
    }
    expect(across(thrown)).toMatchObject({
      code: 'ENOENT',
      syscall: 'rename',
      path: '/no/such/file',
      dest: '/no/such/place',
    });
  });

  test('of a bug the message and the stack stay', () => {
    const error = new TypeError('no', { cause: new AppError('log-missing', { folder: 'a' }) });
    const brought = across(error) as Error;
    expect(brought.cause).toBeInstanceOf(AppError);
    expect(brought).toBeInstanceOf(Error);
    expect([brought.message, brought.stack]).toEqual([error.message, error.stack]);
  });

  test('what is no error is told by its text', () => {
    expect(across('no')).toMatchObject({ message: 'no' });
  });
});
