export { type JobQueue, openQueue, type QueuedJob, type QueueWork } from './open-queue.ts';
