import { lettersOf } from './letters.ts';

/**
 * The words of a line, apart from where it stands. Most lines of a page stand on other pages of its site too, and what was found
 * out about them there holds here.
 */
export interface LineWords {
  readonly text: string;
  /** The kinds of letters in it (`LETTERS`). */
  readonly letters: number;
  /** What was found out so far, by number of the question. */
  readonly answers: unknown[];
}

let questions = 0;

/**
 * Something that is asked of the words of a line, and found out once for each: `answerOf` is to depend on nothing but the text, and is
 * handed the words only to ask them other questions. To be opened while modules are loaded: there is a place for every question in
 * all words.
 */
export function openQuestion<Answer extends string | number | boolean | object | null>(
  answerOf: (text: string, words: LineWords) => Answer,
): (words: LineWords) => Answer {
  const number = questions++;
  return (words) => {
    const { answers } = words;
    const known = answers[number] as Answer | undefined;
    if (known !== undefined) return known;
    const answer = answerOf(words.text, words);
    answers[number] = answer;
    return answer;
  };
}

/** Words of which nothing was found out yet. */
export const wordsOf = (text: string, letters = lettersOf(text)): LineWords => ({
  text,
  letters,
  answers: unanswered().slice(),
});

let blank: unknown[] = [];

/** As many places as there are questions, with nothing in them; copying it is the fastest way to get them. */
function unanswered(): readonly unknown[] {
  if (blank.length < questions) blank = Array.from({ length: questions }, () => undefined);
  return blank;
}
