import { z } from 'zod';
import { HEALTHS } from '../../../core/monitoring/index.ts';

export const HealthSchema = z
  .enum(HEALTHS)
  .describe(
    'veto: a veto is proposed or a problem that a veto reads is confirmed; near: somebody should look now; unknown: too few visits to tell; well',
  );

const count = z.number().int();

/** Problems by decision. */
export const DecidedSchema = z.strictObject({
  open: count,
  proposed: count.describe('confirmed by one person, awaits a second one'),
  confirmed: count,
});
