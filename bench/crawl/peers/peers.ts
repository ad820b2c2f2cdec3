import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tool } from '../tool.ts';

/** Installed by the benchmark into a folder of its own; the product does not need them. */
const PACKAGES = { crawlee: '3.18.1', linkinator: '8.1.0' };
const CRAWLEE_CHECK = fileURLToPath(new URL('crawlee-check.ts', import.meta.url));

export function installPackages(folder: string): void {
  const wanted = JSON.stringify({ private: true, dependencies: PACKAGES });
  const file = join(folder, 'package.json');
  if (existsSync(join(folder, 'node_modules')) && readFileSync(file, 'utf8') === wanted) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, wanted);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, stdio: 'inherit' });
}

const WGET = 'wget --spider -r -l inf -nd -np -p -nv -e robots=off -t 1'.split(' ');
/** Nothing is kept, no politeness, as many connections as `inspect` has. */
const HTTRACK =
  '-p0 -C0 -I0 -t -%P0 -s0 -q -c16 -%c0 -A0 --disable-security-limits -%k -r99 --ext-depth=0 -R0 -T10 -F Mozilla/5.0'.split(
    ' ',
  );

/** Other programs that check the links of a whole site, as fast as they are let. */
export function peerTools(packages: string): Tool[] {
  return [
    {
      name: `crawlee ${PACKAGES.crawlee} (CheerioCrawler)`,
      missing: () => missingPackage(packages, 'crawlee'),
      command: ({ home }) => [process.execPath, CRAWLEE_CHECK, packages, home],
      deadLinks: (_, { stdout }) => stdout.split('\n').filter(Boolean),
    },
    {
      name: `linkinator ${PACKAGES.linkinator}`,
      missing: () => missingPackage(packages, 'linkinator'),
      // Its answer is longer than what is kept of a process: the shell writes it down.
      command: ({ home, folder }) => [
        'sh',
        '-c',
        'exec "$0" "$1" "$2" --recurse --format json --verbosity error >"$3"',
        process.execPath,
        join(packages, 'node_modules/linkinator/build/src/cli.js'),
        home,
        join(folder, 'links.json'),
      ],
      deadLinks({ folder }) {
        const { links } = JSON.parse(readFileSync(join(folder, 'links.json'), 'utf8')) as {
          links: { url: string; state: string }[];
        };
        return links.filter(({ state }) => state === 'BROKEN').map(({ url }) => url);
      },
    },
    {
      name: 'wget --spider',
      missing: () => missingProgram('wget'),
      command: ({ home, folder }) => [...WGET, '-o', join(folder, 'log'), home],
      deadLinks({ folder }) {
        const log = readFileSync(join(folder, 'log'), 'latin1');
        const list = log.slice(Math.max(0, log.lastIndexOf(' broken link')));
        return list.split('\n').filter((line) => /^https?:\/\/\S+$/u.test(line));
      },
    },
    {
      name: 'httrack (scan)',
      missing: () => missingProgram('httrack'),
      command: ({ home, folder }) => ['httrack', home, '-O', folder, ...HTTRACK],
      deadLinks({ folder }) {
        const log = readFileSync(join(folder, 'hts-log.txt'), 'latin1');
        const told = [...log.matchAll(/Error:.*?link (\S+)/gu)].map(([, address = '']) => address);
        return told.map((address) => (address.startsWith('http') ? address : `http://${address}`));
      },
    },
  ];
}

function missingPackage(folder: string, name: string): string | null {
  return existsSync(join(folder, 'node_modules', name)) ? null : `npm install ${name}`;
}

function missingProgram(name: string): string | null {
  return spawnSync(name, ['--version']).error === undefined ? null : `apt-get install ${name}`;
}
