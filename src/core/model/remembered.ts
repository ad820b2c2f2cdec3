/**
 * A function that remembers its last answer: checks ask the same of one page, one after the other, before the next page comes. Only
 * for pure functions, whose answers nobody changes.
 */
export function remembered<Question, Answer>(answer: (question: Question) => Answer): (question: Question) => Answer {
  let last: { question: Question; answer: Answer } | null = null;
  return (question) => {
    if (last === null || last.question !== question) last = { question, answer: answer(question) };
    return last.answer;
  };
}
