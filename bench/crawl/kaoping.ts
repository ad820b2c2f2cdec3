import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FindingsFile } from '../../src/core/model/inspection-result.ts';
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
  'MALLOC_ARENA_MAX=2',
  'MALLOC_MMAP_THRESHOLD_=262144',
  process.execPath,
  '--max-semi-space-size=4',
  '--heap-growing-percent=50',
  '--no-allocation-site-pretenuring',
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
