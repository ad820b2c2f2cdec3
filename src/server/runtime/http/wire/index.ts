export type { AnswerHead, Framing } from './answer-head.ts';
export type { Receiver } from './connection.ts';
export type { WireRequest } from './request-text.ts';
export { openWire, type Wire } from './wire.ts';
