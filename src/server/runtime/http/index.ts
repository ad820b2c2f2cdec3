export { type Door, type DoorOptions, openDoor } from './door.ts';
export { type HttpFailure, type HttpRequest, type HttpResponse, isFailure, LIMITS } from './exchange.ts';
export type { Followed } from './follow.ts';
export type { PaceLimits } from './pace.ts';
