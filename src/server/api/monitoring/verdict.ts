import { z } from 'zod';
import { AVAILABILITY_STATES } from '../../../core/monitoring/index.ts';

export const StateSchema = z
  .enum(AVAILABILITY_STATES)
  .describe('veto: 5% or more, people decide; warning: 3% or more; too-little: not enough full days to tell');

export const VerdictSchema = z
  .strictObject({
    state: StateSchema,
    isWarned: z.boolean().describe('somebody should look now'),
    failed: z.number().int(),
    valid: z.number().int(),
    days: z.array(z.string()).describe('days that were counted'),
  })
  .meta({ id: 'AvailabilityVerdict' });
