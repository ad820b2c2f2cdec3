/**
 * Words that a cell may hold instead of a fact: "does not apply" and "applies, but nobody has looked". Compared in lower case;
 * the first of each list is the one that people are told to write.
 */
export const MISSING_WORDS = ['不适用', 'n/a'] as const;
export const UNTESTED_WORDS = ['未检测', 'untested'] as const;
