/** What a field offers to choose from, by words for each value. */
export const optionsOf = (words: Readonly<Record<string, string>>): { value: string; label: string }[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** One of some words, as an address of a page has it; undefined for what is none of them. */
export const wordIn = <Word extends string>(
  words: Readonly<Record<Word, string>>,
  text: string | undefined,
): Word | undefined => (text !== undefined && Object.hasOwn(words, text) ? (text as Word) : undefined);
