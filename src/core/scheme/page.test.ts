import { describe, expect, test } from 'vitest';
import { faultsOf, PAGE, snippetsOf } from './page-snippets.test-support.ts';

const SNIPPETS = snippetsOf(PAGE);

describe('every example of the page of the language can be read', () => {
  test('there are examples', () => {
    expect(SNIPPETS.length).toBeGreaterThanOrEqual(20);
  });

  test.each(SNIPPETS)('line $line', (snippet) => {
    expect(faultsOf(snippet)).toEqual([]);
  });
});
