import { expect, test } from 'vitest';
import { paletteFor } from './colour.ts';
import { safeOutput } from './safe-output.ts';

function written(text: string, isTTY: boolean): string {
  let seen = '';
  safeOutput({ write: (part) => void (seen += part), isTTY }).write(text);
  return seen;
}

test.each([true, false])('text, tabs and line ends pass (terminal: %s)', (isTTY) => {
  const text = '潮安区\t81.73\n葛\u{e0100}城 👨\u200d👩 é\n';
  expect(written(text, isTTY)).toBe(text);
});

test('colours pass on a terminal only', () => {
  const red = paletteFor({ write: () => true, isTTY: true }, {}).red('差');
  expect(written(red, true)).toBe(red);
  expect(written(red, false)).toBe('\ufffd差\ufffd');
});

test.each([
  ['clears the screen', '\u001b[2J'],
  ['renames the window', '\u001b]0;x\u0007'],
  ['goes back in the line', '\r'],
  ['deletes a character', '\b'],
  ['is an eight-bit sequence', '\u009b2J'],
  ['turns the direction', '\u202e'],
])('what %s is shown as what it is not', (_, text) => {
  const shown = written(`甲${text}县`, true);
  expect(shown).toMatch(/^甲\ufffd.*县$/u);
  expect(shown).not.toContain(text);
});
