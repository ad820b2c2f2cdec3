export type { SeenCertificate } from './certificate.ts';
export { type Door, type DoorOptions, openDoor } from './door.ts';
export { DoorClosed } from './door-closed.ts';
export { type HttpFailure, type HttpRequest, type HttpResponse, isFailure, LIMITS, type Outcome } from './exchange.ts';
export type { Followed } from './follow.ts';
export { headThenGet, type Looked } from './head-then-get.ts';
export type { PaceLimits } from './pace.ts';
export { reachOf } from './reach-of.ts';
export { userAgentOf } from './user-agent.ts';
