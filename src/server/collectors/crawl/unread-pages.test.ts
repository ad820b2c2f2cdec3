import { expect, test } from 'vitest';
import type { Answered } from './page-answers.ts';
import { openUnreadPages } from './unread-pages.ts';

const KILOBYTE = 1024;

function answered(id: number, bytes: number): Answered {
  const body = new Uint8Array(bytes);
  const times = { isCut: false, bytes, firstByte: 0, total: 0 };
  const outcome = { url: `http://a.gov.cn/${id}`, status: 200, headers: {}, body, ...times };
  return { id, depth: 1, followed: { redirects: [], outcome } };
}

test('a page leaves its place while it is read, unless a megabyte or 64 pages wait for that', async () => {
  for (const [kilobytes, most] of [
    [100, 10],
    [1, 64],
    [2000, 0],
  ] as const) {
    const reading: (() => void)[] = [];
    let left = 0;
    const take = openUnreadPages(
      { readsElsewhere: true },
      { takePage: async () => new Promise((resolve) => void reading.push(resolve)) },
    );
    const leave = (): void => void left++;
    const pages = Array.from({ length: 100 }, async (_, id) => take(answered(id, kilobytes * KILOBYTE), leave));
    expect(left, `${kilobytes} KiB`).toBe(most);
    for (const read of reading) read();
    await Promise.all(pages);
    const last = take(answered(100, 0), leave);
    expect(left, 'all were read').toBe(most + 1);
    reading.at(-1)?.();
    await last;
  }
});

test('a page that this thread reads keeps its place', async () => {
  let left = 0;
  const take = openUnreadPages({ readsElsewhere: false }, { takePage: async () => Promise.resolve() });
  await take(answered(1, 1), () => void left++);
  expect(left).toBe(0);
});
