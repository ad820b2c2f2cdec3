import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EVENT_OBJECTS, EVENT_VERBS } from './event-words.ts';

const USECASES = new URL('../../server/usecases/', import.meta.url);

/** What the service writes down, as it stands in its text: `verb: 'merge', object: 'organization'`, and the ends of inspections. */
const written = readdirSync(USECASES, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => readFileSync(new URL(path, USECASES), 'utf8'))
  .filter((text) => text.includes('recordEvent'))
  .join('\n');

const all = (pattern: RegExp) => [...new Set([...written.matchAll(pattern)].map(([, word]) => word ?? ''))];

test('whatever is done is told in Chinese', () => {
  const ends = all(/VERBS = \{([^}]*)\}/g).flatMap((text) => [...text.matchAll(/'([a-z-]+)'/g)].map(([, one]) => one));
  const verbs = [...all(/verb: '([a-z-]+)'/g), ...ends];
  expect(verbs).toContain('merge');
  expect(verbs).toContain('inspect');
  expect(verbs.filter((verb) => !Object.hasOwn(EVENT_VERBS, verb ?? ''))).toEqual([]);
});

test('and to what', () => {
  const objects = all(/verb: [^\n]*\n\s*object: '([a-z-]+)'/g);
  expect(objects).toContain('inspection');
  expect(objects.filter((object) => !Object.hasOwn(EVENT_OBJECTS, object))).toEqual([]);
});
