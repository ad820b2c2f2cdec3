import type { LogRecord } from '../model/observation/index.ts';
import { type EvaluatedInspection, type EvaluationOptions, openEvaluation } from './open-evaluation.ts';

export interface Evaluation extends EvaluationOptions {
  /** Of a log that is at its end. */
  records: Iterable<LogRecord>;
}

/** Runs all checks over the log of an inspection. The same log gives the same result, whatever the order in which pages came. */
export function evaluateInspection({ records, ...options }: Evaluation): EvaluatedInspection {
  const evaluation = openEvaluation(options);
  for (const record of records) evaluation.take(record);
  return evaluation.end({ isClosed: true });
}
