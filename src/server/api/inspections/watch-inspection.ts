import { z } from 'zod';
import { watchInspection as watch } from '../../usecases/inspections/watch-inspection.ts';
import { eventsEndpoint } from '../endpoint.ts';
import { toInspection } from './inspection.ts';

export const watchInspection = eventsEndpoint({
  method: 'GET',
  path: '/api/inspections/:id/progress',
  id: 'watchInspection',
  summary: {
    zh: '一次网站检查的进度（text/event-stream：progress 为进度，end 为结束）',
    en: 'How far an inspection is, as it goes on (text/event-stream: `progress`, and `end` at last)',
  },
  inputs: { params: z.strictObject({ id: z.uuid() }) },
  right: { action: 'read', object: 'inspection' },
  async *run(service, whoAsks, { params, signal }) {
    for await (const news of watch(service, whoAsks, { id: params.id, signal }))
      yield news.event === 'end' ? { event: news.event, data: toInspection(news.data) } : news;
  },
});
