import type { Token } from '../tokens/token.ts';
import type { Sentence } from './sentences.ts';

/** More grades than any scale has. */
const MOST_GRADES = 20;
const LINK = /^(?:等次)?(?:[、]|和|或|或者|及)$/u;

/** A grade of a sentence with those that follow in the same breath: 优秀、良好或合格. */
export function gradeRun(first: Token, { text, start, tokens }: Sentence): Token[] {
  const run = [first];
  const following = tokens.filter(({ kind, start: at }) => kind === 'grade' && at >= first.end).slice(0, MOST_GRADES);
  for (const next of following) {
    const end = run.at(-1)?.end ?? first.end;
    if (!LINK.test(text.slice(end - start, next.start - start))) break;
    run.push(next);
  }
  return run;
}
