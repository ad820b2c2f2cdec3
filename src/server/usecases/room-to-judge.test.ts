import { expect, it } from 'vitest';
import { isTooLargeToJudge } from './room-to-judge.ts';

const MIB = 1024 * 1024;

it.each([
  ['one that has just begun', { pages: 0, targets: 0, queued: 0 }, 150, false],
  ['a home page that leads to thousands', { pages: 1, targets: 0, queued: 9000 }, 150, false],
  ['80,000 pages after three seconds', { pages: 568, targets: 40, queued: 6300 }, 190, false],
  ['80,000 pages near their end', { pages: 79_000, targets: 26_000, queued: 5000 }, 240, false],
  ['a million addresses after two seconds', { pages: 85, targets: 0, queued: 85_000 }, 210, true],
  ['a million addresses of many pages', { pages: 20_000, targets: 60_000, queued: 130_000 }, 210, true],
  ['any, where the process takes nearly all that it may', { pages: 500, targets: 0, queued: 0 }, 280, true],
] as const)('%s', (_, progress, mebibytes, isTooLarge) => {
  expect(isTooLargeToJudge(progress, mebibytes * MIB)).toBe(isTooLarge);
});
