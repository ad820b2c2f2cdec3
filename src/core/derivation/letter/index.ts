export { isOwnPage, openLetters } from './collect-letters.ts';
export { deriveLetters } from './derive-letters.ts';
