import { expect, test } from 'vitest';
import { paletteFor } from './colour.ts';

const CASES: readonly [why: string, isTTY: boolean | undefined, env: Record<string, string>, painted: boolean][] = [
  ['a terminal', true, {}, true],
  ['a pipe', undefined, {}, false],
  ['a terminal with NO_COLOR', true, { NO_COLOR: '1' }, false],
  ['NO_COLOR that is empty counts as unset', true, { NO_COLOR: '' }, true],
  ['a dumb terminal', true, { TERM: 'dumb' }, false],
];

test.each(CASES)('%s', (_why, isTTY, env, painted) => {
  const { red } = paletteFor({ write: () => true, isTTY }, env);
  expect(red('x')).toBe(painted ? '\u001b[31mx\u001b[39m' : 'x');
});
