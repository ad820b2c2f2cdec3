import { expect, test } from 'vitest';
import { markMissingGlyphs } from './index.ts';

test.each([
  { name: 'what the fonts have stays', text: '潮安区 81.73', is: '潮安区 81.73' },
  { name: 'one that they lack', text: '𠮷安区', is: '□安区' },
  { name: 'two, which a reader cannot tell apart', text: '𠮷👍区', is: '□区' },
  { name: 'one in each of two places', text: '𠮷区👍', is: '□区□' },
  { name: 'an emoji of several, joined by what cannot be seen', text: '👨\u200d👩\u200d👧区', is: '□区' },
  { name: 'a selector behind a letter that they have', text: '葛\u{e0100}', is: '葛\u{e0100}' },
  { name: 'nothing', text: '', is: '' },
])('$name', ({ text, is }) => {
  expect(markMissingGlyphs([text, '另一处'])(text)).toBe(is);
});
