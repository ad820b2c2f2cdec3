import { expect, test } from 'vitest';
import { whyEnded } from './why-ended.ts';

test.each([
  [
    'the process that inspects ran out of memory',
    'SIGABRT',
    '<--- Last few GCs --->\n\n[1:0x1] 900 ms: Mark-Compact\n\nFATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n',
  ],
  ['the process that inspects was killed, mostly because memory ran short', 'SIGKILL', ''],
  [
    'Error: broken',
    null,
    'file:///program.ts:1\nthrow new Error("broken");\n^\n\nError: broken\n    at program.ts:1:1\n',
  ],
  [
    'a disk is full; make room',
    null,
    "Error: ENOSPC: no space left on device, write\n    at writeSync (node:fs:1:1) {\n  errno: -28,\n  code: 'ENOSPC'\n}\n",
  ],
  ['something else', null, 'something else\nand more'],
  ['SIGSEGV', 'SIGSEGV', ''],
  ['70', null, ' '],
])('%s', (en, signal, lastWords) => {
  expect(whyEnded({ code: signal === null ? 70 : null, signal, lastWords }).en).toBe(en);
});
