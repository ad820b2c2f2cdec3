import { z } from 'zod';
import { FAILURES, type Failure } from '../failure.ts';

const FAILURE_CODES = Object.keys(FAILURES) as [Failure, ...Failure[]];

/** How asking for one address ended. Times in milliseconds. */
export const ReachSchema = z.strictObject({
  /** Address of the last answer, after redirects. */
  url: z.string(),
  redirects: z.number().int(),
  /** Of the last answer; null where nothing came back. */
  status: z.number().int().nullable(),
  /** Why nothing came back that could be used. */
  failure: z.enum(FAILURE_CODES).nullable(),
  /** To the first byte, and to the end. */
  firstByte: z.number(),
  total: z.number(),
});

export type Reach = z.infer<typeof ReachSchema>;
