export type { AnswerFacts } from './answer-facts.ts';
export { openAnswerReader, type ReadAnswer } from './open-answer-reader.ts';
export { openReadingDesk, type ReadingDesk } from './reading-desk.ts';
export { type PageHead, readShown, seenPage } from './seen-page.ts';
