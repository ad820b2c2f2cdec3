import { Pool } from 'undici';
import { openDoor } from '../../../src/server/runtime/http/index.ts';
import type { PageBytes } from './page-bytes.ts';
import type { Step } from './step.ts';

const CONNECTIONS = 16;

export interface NetworkSteps {
  steps: Step[];
  close(): Promise<void>;
}

/** The door beside undici alone, over the same pages of a server that runs. */
export function networkSteps(pages: readonly PageBytes[], origins: { plain: string; packed: string }): NetworkSteps {
  const limits = { rate: Infinity, connections: CONNECTIONS };
  const door = openDoor({
    userAgent: 'Kaoping-bench',
    allow: ['127.0.0.0/8'],
    perHost: limits,
    perAddress: limits,
    now: () => performance.now(),
  });
  const pool = new Pool(origins.plain, { connections: CONNECTIONS });
  const paths = pages.map(({ url }) => new URL(url).pathname);
  const throughDoor = (origin: string) => async () =>
    inLanes(paths, async (path) => {
      const { outcome } = await door.fetch({ url: origin + path, method: 'GET' });
      if (outcome.status !== 200) throw new Error(`${path}: ${outcome.status}`);
    });
  const alone = async () => inLanes(paths, async (path) => drop(pool, path));
  return {
    steps: [
      { name: 'network, not packed', limit: 'undici, nothing kept', ours: throughDoor(origins.plain), least: alone },
      {
        name: 'network with inflate',
        limit: 'undici, nothing kept, not packed',
        ours: throughDoor(origins.packed),
        least: alone,
      },
    ],
    async close() {
      await Promise.all([door.close(), pool.close()]);
    },
  };
}

async function inLanes(paths: readonly string[], ask: (path: string) => Promise<void>): Promise<void> {
  const queue = paths.values();
  const lane = async () => {
    for (const path of queue) await ask(path);
  };
  await Promise.all(Array.from({ length: 2 * CONNECTIONS }, lane));
}

async function drop(pool: Pool, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    pool.dispatch(
      { path, method: 'GET' },
      {
        onRequestStart() {},
        onResponseStart() {},
        onResponseData() {},
        onResponseEnd: () => resolve(),
        onResponseError: (_controller, error) => reject(error),
      },
    );
  });
}
