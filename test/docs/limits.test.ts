import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Endpoint, Inputs } from '../../src/server/api/endpoint.ts';
import { ENDPOINTS } from '../../src/server/api/endpoints.ts';
import { TABLE_LIMITS } from '../../src/server/collectors/upload/index.ts';
import { LONGEST_KEPT } from '../../src/server/usecases/requests/run-once.ts';
import { MOST_REVIEWED } from '../../src/server/usecases/findings/review-findings.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

/** A number that a file keeps to itself. */
const within = (path: string, name: string): number => {
  const [, text = ''] = new RegExp(`const ${name} = ([^;]+);`).exec(read(`src/server/${path}`)) ?? [];
  const [base = Number.NaN, shift = 0] = text.split('<<').map((part) => Number(part.replaceAll('_', '')));
  return base * 2 ** shift;
};

const endpoint = (id: string): Endpoint => ENDPOINTS.find((one) => one.id === id) as Endpoint;
const file = (id: string): number => (endpoint(id).inputs as Inputs).file?.limit ?? Number.NaN;
const minute = (id: string): string => String(endpoint(id).mostPerMinute);
const mega = (bytes: number): string => `${bytes / 2 ** 20} MB`;
const told = (number: number): string => number.toLocaleString('en');

/** The most that a page of a list may hold, over all lists. */
function pages(): number[] {
  const limits = ENDPOINTS.flatMap(({ inputs }): unknown[] => [(inputs as Inputs).query?.shape['limit']]);
  return limits.flatMap((limit) =>
    limit instanceof z.ZodDefault ? [Number((limit.unwrap() as z.ZodNumber).maxValue)] : [],
  );
}

/** The limits in the order of the table. */
const LIMITS: readonly (readonly string[])[] = [
  [mega(within('runtime/web/open-web-server.ts', 'LARGEST_BODY'))],
  [mega(file('importRegistry'))],
  [mega(file('importUsers')), told(within('usecases/people/import-users.ts', 'MOST')), '8 MB'],
  [mega(file('addFindingPicture'))],
  [told(TABLE_LIMITS.cells), '400 MB'],
  [String(Math.max(...pages()))],
  [told(within('api/registry/met-hosts.ts', 'MOST_ANSWERED'))],
  ['1,000', told(MOST_REVIEWED)],
  [String(within('usecases/people/tokens.ts', 'MOST'))],
  [
    told(within('store/idempotent-replies.ts', 'MOST_KEYS')),
    mega(LONGEST_KEPT),
    mega(within('store/idempotent-replies.ts', 'MOST_BYTES')),
  ],
  [String(within('api/send-events.ts', 'MOST_WATCHED'))],
  [told(within('runtime/web/open-web-server.ts', 'MOST_REQUESTS'))],
  ['signIn', 'setUpAccount', 'importUsers', 'testAlertChannel'].map(minute),
];

test.each([
  ['docs/operations.md', 'What the service takes at most:'],
  ['docs/zh/operations.md', '服务接收的上限：'],
])('%s tells the limits that hold', (path, heading) => {
  const rows = (read(path).split(heading)[1]?.split('\n\n')[1] ?? '').split('\n').slice(2);
  expect(rows).toHaveLength(LIMITS.length);
  for (const [index, parts] of LIMITS.entries()) {
    const limit = rows[index]?.split('|')[2] ?? '';
    let from = 0;
    for (const part of parts) {
      const at = limit.indexOf(part, from);
      expect(at, `${part} in ${String(rows[index])}`).toBeGreaterThanOrEqual(from);
      from = at + part.length;
    }
  }
});

test('tables are all of one size but for that of people', () => {
  const sizes = [
    'previewRegistryImport',
    'importRegistry',
    'importAccountLooks',
    'previewBackOffice',
    'importBackOffice',
  ];
  expect(new Set(sizes.map(file)).size).toBe(1);
});
