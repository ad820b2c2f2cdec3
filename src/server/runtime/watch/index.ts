export { type AnsweredRequest, identifiersIn } from './answered-request.ts';
export { type Metrics, openMetrics } from './metrics.ts';
export { openServiceLog, type ServiceLog } from './service-log.ts';
