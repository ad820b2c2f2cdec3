import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FindingsFile } from '../../src/core/model/inspection-result.ts';
import { hostsOf, PORT } from './site/hosts.ts';
import type { Tool } from './tool.ts';

/** As people start it: the program in one piece, with the flags of a crawl. */
const LAUNCHER = fileURLToPath(new URL('../../kaoping', import.meta.url));
/** A connection that is refused is blamed on nobody until somebody else has answered. */
const CONTROL = ['--control', `${hostsOf(PORT).outside(0)}/`];
const LIMITLESS = ['--rate', 'unlimited', '--allow', '127.0.0.0/8', '--max-pages', '2000000', '--max-depth', '1000'];
/** The others draw no pages either. */
const UNDRAWN = ['--render', 'never'];

/** The product, by its own command. */
export function kaoping(name: string, options: readonly string[]): Tool {
  return {
    name,
    missing: () => null,
    command: ({ home, folder }) => [
      LAUNCHER,
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
