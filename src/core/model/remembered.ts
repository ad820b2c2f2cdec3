import { BATCH } from './in-batches.ts';

/**
 * A function that remembers its last answers: checks ask the same of one page, each for a batch of pages before the next check comes.
 * Only for pure functions, whose answers nobody changes.
 */
export function remembered<Question, Answer>(answer: (question: Question) => Answer): (question: Question) => Answer {
  let known = new Map<Question, { answer: Answer }>();
  let last: { question: Question; answer: Answer } | null = null;
  return (question) => {
    if (last !== null && last.question === question) return last.answer;
    let found = known.get(question);
    if (found === undefined) {
      // Not emptied: a map that was would hold on to the pages that stood in it.
      if (known.size === BATCH) known = new Map();
      found = { answer: answer(question) };
      known.set(question, found);
    }
    last = { question, answer: found.answer };
    return found.answer;
  };
}
