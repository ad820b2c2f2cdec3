import { z } from 'zod';
import { FAILURES, type Failure } from '../../../core/model/failure.ts';
import { showAvailability as show } from '../../usecases/monitoring/show-availability.ts';
import { endpoint } from '../endpoint.ts';
import { VerdictSchema } from './verdict.ts';

const count = z.number().int();

const DaySchema = z
  .strictObject({
    day: z.string(),
    open: count,
    failed: count,
    void: count.describe('our own outage, or the site refuses robots: they say nothing'),
    isFull: z.boolean().describe('has enough valid visits to count'),
    totalMs: count.describe('of all open visits together'),
    slowestMs: count,
    certificateDays: count.nullable().describe('days that the certificate is still valid'),
  })
  .meta({ id: 'AvailabilityDay' });

const FailedVisitSchema = z
  .strictObject({
    moment: z.string(),
    status: count.nullable(),
    failure: z.enum(Object.keys(FAILURES) as [Failure, ...Failure[]]).nullable(),
    total: count.describe('milliseconds'),
  })
  .meta({ id: 'FailedVisit' });

const Ipv6Schema = z
  .strictObject({
    day: z.string(),
    hasAddress: z.boolean().describe('whether the host name has an address of IPv6'),
    isOpen: z.boolean().nullable().describe('null: there was nothing to visit, or the site refuses robots'),
    status: count.nullable(),
    failure: z.enum(Object.keys(FAILURES) as [Failure, ...Failure[]]).nullable(),
    total: count.nullable().describe('milliseconds'),
  })
  .meta({ id: 'Ipv6Visit' });

export const showAvailability = endpoint({
  method: 'GET',
  path: '/api/targets/:id/availability',
  id: 'showAvailability',
  summary: { zh: '网站能否打开：逐日和一周结论', en: 'Whether a website can be reached: by day, and of the week' },
  inputs: {
    params: z.strictObject({ id: z.uuid() }),
    query: z.strictObject({
      from: z.iso.date().optional().describe('two weeks before `to`'),
      to: z.iso.date().optional().describe('inclusive; today'),
    }),
  },
  right: { action: 'read', object: 'target' },
  reply: z.strictObject({
    from: z.string(),
    to: z.string(),
    days: z.array(DaySchema),
    verdict: VerdictSchema,
    failures: z.array(FailedVisitSchema).describe('the last hundred'),
    ipv6: Ipv6Schema.nullable().describe('the newest visit over IPv6, of which there is one a day; it does not count'),
  }),
  run: async (service, who, { params, query }) => show(service, who, { ...params, ...query }),
});
