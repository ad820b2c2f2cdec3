import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Served } from './serve.ts';
import type { Tool } from './tool.ts';

const BARE_ALL = fileURLToPath(new URL('bare-all.ts', import.meta.url));

/** Issues the requests that another visit made, and reads nothing. */
export function bareAll(requests: string, isPacked: boolean): Tool {
  return {
    name: isPacked ? 'bare-all, gzip' : 'bare-all',
    missing: () => null,
    command: () => [process.execPath, BARE_ALL, requests, ...(isPacked ? ['gzip'] : [])],
    deadLinks: () => null,
  };
}

/** Writes down what a visit asked for, in its order, for `bare-all`. */
export function writeRequests(folder: string, served: readonly Served[]): string {
  const file = join(folder, 'requests.tsv');
  const lines = served.map(({ method, url }) => {
    const { origin } = new URL(url);
    return `${method}\t${origin}\t${url.slice(origin.length)}\n`;
  });
  writeFileSync(file, lines.join(''));
  return file;
}
