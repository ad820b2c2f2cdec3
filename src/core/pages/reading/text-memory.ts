/** Texts; when there are more, all are forgotten. */
const MOST_TEXTS = 2048;
/** Letters; a longer one does not come again and again. */
const LONGEST = 200;

/**
 * The same as `answerOf`, which is to depend on nothing but the text, and is asked once for texts that come again and again: labels,
 * names, what stands in the lines of all pages of a site.
 */
export function remembering<Answer>(answerOf: (text: string) => Answer): (text: string) => Answer {
  let answers = new Map<string, Answer>();
  return (text) => {
    if (text.length > LONGEST) return answerOf(text);
    const known = answers.get(text);
    if (known !== undefined) return known;
    // Not emptied: what an emptied map held stays in memory for long.
    if (answers.size === MOST_TEXTS) answers = new Map();
    const answer = answerOf(text);
    answers.set(text, answer);
    return answer;
  };
}
