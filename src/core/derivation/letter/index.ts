export { openLetters } from './collect-letters.ts';
export { deriveLetters } from './derive-letters.ts';
