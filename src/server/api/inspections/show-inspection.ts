import { z } from 'zod';
import { showInspection as show } from '../../usecases/inspections/show-inspection.ts';
import { endpoint } from '../endpoint.ts';
import { InspectionSchema, toInspection } from './inspection.ts';

export const showInspection = endpoint({
  method: 'GET',
  path: '/api/inspections/:id',
  id: 'showInspection',
  summary: { zh: '一次网站检查', en: 'One inspection' },
  inputs: { params: z.strictObject({ id: z.uuid() }) },
  right: { action: 'read', object: 'inspection' },
  reply: InspectionSchema,
  async run(service, who, { params }) {
    return toInspection(await show(service, who, params.id));
  },
});
