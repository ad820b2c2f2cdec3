import { z } from 'zod';
import { cancelInspection as cancel } from '../../usecases/inspections/cancel-inspection.ts';
import { endpoint } from '../endpoint.ts';

export const cancelInspection = endpoint({
  method: 'POST',
  path: '/api/inspections/:id/cancellation',
  id: 'cancelInspection',
  summary: { zh: '取消一次网站检查', en: 'Cancel an inspection' },
  inputs: { params: z.strictObject({ id: z.uuid() }) },
  right: { action: 'change', object: 'inspection' },
  reply: z.strictObject({
    state: z.enum(['cancelled', 'running']).describe('running: its worker ends it within seconds'),
  }),
  async run(service, who, { params }) {
    return { state: await cancel(service, who, params.id) };
  },
});
