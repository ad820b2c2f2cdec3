import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FindingsFile } from '../../src/core/model/inspection-result.ts';
import { CRAWL_FLAGS, CRAWL_MEMORY } from '../../src/server/runtime/child-program.ts';
import { hostsOf, PORT } from './site/hosts.ts';
import type { Tool } from './tool.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
/** A connection that is refused is blamed on nobody until somebody else has answered. */
const CONTROL = ['--control', `${hostsOf(PORT).outside(0)}/`];
const LIMITLESS = ['--rate', 'unlimited', '--allow', '127.0.0.0/8', '--max-pages', '2000000', '--max-depth', '1000'];
/** The others draw no pages either. */
const UNDRAWN = ['--render', 'never'];

/** As the launcher starts it. */
const STARTED_SO = [
  'env',
  ...Object.entries(CRAWL_MEMORY).map(([name, value]) => `${name}=${value}`),
  process.execPath,
  ...CRAWL_FLAGS,
];

/** The product, by its own command. `nodeOptions`: for profiles. */
export function kaoping(name: string, options: readonly string[], nodeOptions: readonly string[] = []): Tool {
  return {
    name,
    missing: () => null,
    command: ({ home, folder }) => [
      ...STARTED_SO,
      ...nodeOptions,
      MAIN,
      'inspect',
      home,
      '--out',
      join(folder, 'out'),
      ...LIMITLESS,
      ...UNDRAWN,
      ...CONTROL,
      ...options,
    ],
    deadLinks: ({ folder }) =>
      findingsIn(folder)
        .filter(({ check, outcome }) => check === 'broken-links' && outcome === 'failed')
        .map(({ problem }) => problem),
  };
}

const findingsIn = (folder: string) =>
  (JSON.parse(readFileSync(join(folder, 'out/findings.json'), 'utf8')) as FindingsFile).findings;
