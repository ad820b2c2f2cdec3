import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable } from './printable.ts';

test.each([
  ['text comes back as it is', '潮安区 81.73', '潮安区 81.73'],
  ['rare characters and emoji stay', '𠮷𪚥🏆', '𠮷𪚥🏆'],
  ['line ends become a space', 'a\r\nb\nc\rd\u2028e\u2029f\u0085g', 'a b c d e f g'],
  ['tabs become a space', 'a\tb\vc\fd', 'a b c d'],
  ['controls go', 'a\u0000\u0007\u001bb\u007f\u009fc', 'abc'],
  ['marks that turn the direction go', '\u202e县区\u202c\u2066x\u2069', '县区x'],
  ['byte order marks and what XML forbids go', '\ufeffa\ufffe\uffffb', 'ab'],
  ['half a surrogate pair is replaced', 'a\ud83db', 'a\ufffdb'],
])('%s', (_, text, expected) => {
  expect(printable(text)).toBe(expected);
});

test('what is printable once stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(printable(printable(text))).toBe(printable(text));
    }),
  );
});
