import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** Programs of the system that the launcher may use. */
const TOOLS = [
  'sh',
  'cksum',
  'readlink',
  'mkdir',
  'mktemp',
  'grep',
  'head',
  'rm',
  'rmdir',
  'flock',
  'cat',
  'cp',
  'find',
  'xargs',
  'sort',
  'mv',
  'sleep',
];

/** What stands in for the installed Node: says that it ran, with what. */
const INSTALLED_NODE = `#!/bin/sh
[ "$1" = -e ] && exit 0
case $1 in *"/tools/build-program.ts")
  printf 'built\\n' >>"$FAKE_LOG.builds"
  [ -n "$FAKE_BUILD_FAILS" ] && exit "$FAKE_BUILD_FAILS"
  mkdir -p "$2/abc" && printf x >"$2/abc/main.mjs" && printf x >"$2/abc/part.mjs" && printf 'abc\\n'
  [ -z "$FAKE_BUILD_CHANGES" ] || printf changed >"\${1%/tools/*}/src/cli/main.ts"
  exit 0
esac
printf 'ran %s\\n' "\${1##*/repo with spaces}"
shift
for word in "$@"; do printf 'word %s\\n' "$word"; done
`;

/** What stands in for npm: writes down its call and installs the stand-in for Node, as long as it should not
 * fail. The record that npm keeps in node_modules is written for a full install only. */
const NPM = `#!/bin/sh
printf '%s\\n' "$*" >>"$FAKE_LOG"
printf '%s\\n' "$npm_config_cache" >"$FAKE_LOG.cache"
[ -n "$FAKE_NPM_FAILS" ] && { printf 'npm warn x\\nnpm error code EUSAGE\\nnpm error\\nnpm error the cause\\n' >&2; exit 1; }
sleep "\${FAKE_NPM_SECONDS:-0}"
rm -rf node_modules
mkdir -p node_modules/.bin
[ "$2" = --omit=dev ] || cp package-lock.json node_modules/.package-lock.json
[ -n "$FAKE_NO_PLATFORM" ] || cp "$FAKE_LOG.node" node_modules/.bin/node
echo 'added 1 package'
`;

export interface FakeCheckout {
  root: string;
  /** A folder with only the tools the launcher may use and the stand-ins for node and npm. */
  bin: string;
  /** The calls of npm so far. */
  npmCalls(): string[];
  /** How often the program was built in one piece. */
  builds(): number;
  /** The cache folder that npm was told to use last, empty for its own. */
  npmCache(): string;
}

/** A checkout with the real launcher in a folder with spaces, where Node and npm are stand-ins. */
export function fakeCheckout(folder: string): FakeCheckout {
  const root = join(folder, 'repo with spaces');
  const bin = join(folder, 'bin');
  const log = join(folder, 'npm.log');
  for (const each of [root, bin, join(root, 'src/cli')]) {
    mkdirSync(each, { recursive: true });
  }
  cpSync(join(repository, 'kaoping'), join(root, 'kaoping'));
  cpSync(join(repository, 'tools/is-installed.mjs'), join(root, 'tools/is-installed.mjs'));
  writeFileSync(join(root, 'package-lock.json'), lockFile('1.0.0'));
  for (const source of ['src/cli/main.ts', 'tools/build-program.ts']) writeFileSync(join(root, source), 'x');
  for (const tool of TOOLS) {
    symlinkSync(programPath(tool), join(bin, tool));
  }
  const node = `#!/bin/sh\n[ "$1" = -p ] && { echo "\${FAKE_NODE_VERSION:-20.20.2}"; exit; }\nexec '${process.execPath}' "$@"\n`;
  writeProgram(join(bin, 'node'), node);
  writeProgram(join(bin, 'npm'), NPM);
  writeProgram(`${log}.node`, INSTALLED_NODE);
  const lines = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : []);
  return {
    root,
    bin,
    npmCalls: () => lines(log),
    builds: () => lines(`${log}.builds`).length,
    npmCache: () => lines(`${log}.cache`)[0] ?? '',
  };
}

export function lockFile(version: string): string {
  const dependency = { version, integrity: `sha512-${version}` };
  return JSON.stringify({
    packages: { '': {}, 'node_modules/a': dependency, 'node_modules/b': { ...dependency, dev: true } },
  });
}

export interface Start {
  args?: readonly string[];
  /** What is called: the launcher itself unless a test says otherwise. */
  program?: string;
  cwd?: string;
  env?: Record<string, string>;
  uid?: number;
}

export interface Started {
  status: number | null;
  stdout: string;
  stderr: string;
}

export function start(checkout: FakeCheckout, options: Start = {}): Started {
  const { uid } = options;
  const { status, stdout, stderr } = spawnSync(options.program ?? join(checkout.root, 'kaoping'), options.args ?? [], {
    encoding: 'utf8',
    cwd: options.cwd ?? '/',
    env: startEnv(checkout, options),
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  return { status, stdout, stderr };
}

export async function startLater(checkout: FakeCheckout, options: Start = {}): Promise<Started> {
  const child = spawn(join(checkout.root, 'kaoping'), options.args ?? [], {
    cwd: '/',
    env: startEnv(checkout, options),
  });
  const started: Started = { status: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (started.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (started.stderr += text));
  return new Promise((resolve) => child.on('close', (status) => resolve({ ...started, status })));
}

function startEnv({ root, bin }: FakeCheckout, { env = {} }: Start): Record<string, string> {
  return { PATH: bin, HOME: root, FAKE_LOG: join(bin, '../npm.log'), ...env };
}

function writeProgram(file: string, text: string): void {
  writeFileSync(file, text);
  chmodSync(file, 0o755);
}

function programPath(program: string): string {
  const folder = (process.env['PATH'] ?? '').split(delimiter).find((each) => existsSync(join(each, program)));
  if (folder === undefined) {
    throw new Error(`the launcher's test needs ${program}`);
  }
  return join(folder, program);
}
