import { z } from 'zod';
import { reachFor } from '../../usecases/registry/registry-maker.ts';
import { listSamples as list, showSample as show } from '../../usecases/registry/show-samples.ts';
import { AgeSchema, cursorOf, limitOf, MomentSchema, NextSchema, pageOf } from '../cursor.ts';
import { endpoint } from '../endpoint.ts';
import { ListedSampleSchema, SampledTargetSchema, toSample } from './sample.ts';

/** Whom a sample meets is for who draws it and who audits it, not for the units that it will meet. */
const TRACES = { action: 'read', object: 'event' } as const;

const CURSOR = cursorOf('listSamples', z.strictObject({ drawnAt: MomentSchema, id: z.uuid() }));

export const listSamples = endpoint({
  method: 'GET',
  path: '/api/registry/samples',
  id: 'listSamples',
  summary: { zh: '抽查记录', en: 'Spot checks that were drawn' },
  inputs: {
    query: z.strictObject({
      organization: z.uuid().optional().describe('of a body and everything below it'),
      sort: AgeSchema,
      cursor: CURSOR.schema.optional(),
      limit: limitOf(50),
    }),
  },
  right: TRACES,
  reply: z.strictObject({ items: z.array(ListedSampleSchema), next: NextSchema }),
  async run(service, who, { query: { organization, sort, cursor, limit } }) {
    const after = CURSOR.after(cursor, sort);
    const found = await list(service, reachFor(who, TRACES), { organization, sort, after, limit: limit + 1 });
    const placeOf = ({ drawnAt, id }: (typeof found)[number]) => ({ drawnAt, id });
    const { items, next } = pageOf(found, limit, { cursor: CURSOR, sort, placeOf });
    return { items: items.map(toSample), next };
  },
});

export const showSample = endpoint({
  method: 'GET',
  path: '/api/registry/samples/:id',
  id: 'showSample',
  summary: { zh: '一次抽查，按存下的内容重新抽取', en: 'A spot check, drawn again from what is kept of it' },
  inputs: { params: z.strictObject({ id: z.uuid() }) },
  right: TRACES,
  reply: z.strictObject({
    ...ListedSampleSchema.shape,
    items: z.array(SampledTargetSchema),
    isSame: z.boolean().describe('whether what is kept draws the same again, to the byte'),
  }),
  run: async (service, who, { params }) => toSample(await show(service, reachFor(who, TRACES), params.id)),
});
