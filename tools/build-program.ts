import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown, type Plugin } from 'rolldown';
import { hashReaderSources } from '../src/server/usecases/reader-sources.ts';

// Builds the program in one piece into FOLDER/<hash of what was built>, and says that name: a program in some files starts faster than
// one in a thousand. The launcher runs it, when packages were installed and after a change of the sources. Ends with 1 where the sources
// cannot be joined, with 75 where the disk does not take them. Usage: node build-program.ts FOLDER

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = join(ROOT, 'src');
const [, , folder = join(ROOT, '.kaoping', 'program')] = process.argv;

/** What is started: the command, and files that start threads and processes with others of these. */
const PROGRAMS: Record<string, string> = {
  main: 'cli/main.ts',
  'looking-thread': 'server/usecases/looking/thread-entry.ts',
  'reading-thread': 'server/collectors/crawl/reading/thread-entry.ts',
  'upload-thread': 'server/collectors/upload/read-apart-entry.ts',
  'inspection-process': 'server/jobs/inspection-process.ts',
};

/** Packages of which most starts need something; all others stay where they are. What one of them shares with another stays one. */
const BUILT_IN = /^(?:zod|fastify-type-provider-zod|yaml|fflate|entities)(?:\/|$)/u;

/** Builds that are kept beside the new one: of the older ones something may still be running, and load its next part. */
const KEPT = 19;
/** Milliseconds after which what another build has left is nobody's any more. */
const LEFT = 3_600_000;
const TRY_AGAIN = 75;

const nameOf = new Map(Object.entries(PROGRAMS).map(([name, file]) => [join(SOURCES, file), `${name}.mjs`]));

/** Files are found by where the sources lie, threads and processes by where the program does. */
function placesOf(out: string): Plugin {
  const up = relative(out, ROOT);
  return {
    name: 'places',
    transform(code, id) {
      if (!id.startsWith(SOURCES) || !code.includes('import.meta')) return null;
      const here = dirname(id);
      const placed = code
        .replaceAll(/new URL\('([^']+)', import\.meta\.url\)/gu, (whole, to: string) => {
          const program = nameOf.get(join(here, to));
          return program === undefined ? whole : `new URL('${program}', import.meta.url)`;
        })
        .replaceAll(/(?<!\.mjs', )import\.meta\.url/gu, `new URL('${up}/${relative(ROOT, id)}', import.meta.url).href`);
      if (/import\.meta\.(?!url\b)/u.test(placed))
        throw new Error(`${id}: only import.meta.url has a place in the program`);
      return placed;
    },
  };
}

/** The program does not look at sources, which may be others by then. */
const readerSources: Plugin = {
  name: 'reader-sources',
  load: (id) =>
    id === join(SOURCES, 'server/usecases/reader-sources.ts')
      ? `export const hashReaderSources = () => '${hashReaderSources()}';`
      : null,
};

async function build(out: string): Promise<string> {
  const bundle = await rolldown({
    input: Object.fromEntries(Object.entries(PROGRAMS).map(([name, file]) => [name, join(SOURCES, file)])),
    cwd: ROOT,
    platform: 'node',
    transform: { target: 'esnext' },
    // Relative ones, and what the builder brings itself, are built in as well.
    external: (id) => /^[a-z@]/u.test(id) && !id.startsWith('@oxc-project/') && !BUILT_IN.test(id),
    plugins: [placesOf(out), readerSources],
    onLog(level, log) {
      if (level === 'warn') throw new Error(log.message);
    },
  });
  const { output } = await bundle.write({
    dir: out,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
  });
  await bundle.close();
  const hash = createHash('sha256');
  for (const part of output.toSorted((a, b) => (a.fileName < b.fileName ? -1 : 1)))
    hash.update(`${part.fileName}\n`).update(part.type === 'chunk' ? part.code : part.source);
  return hash.digest('hex').slice(0, 16);
}

const contentOf = (place: string) =>
  readdirSync(place)
    .toSorted()
    .map((name) => [name, readFileSync(join(place, name))] as const);

/** Whether a build stands there as it was made: disks fail, and people delete. */
function isWhole(place: string): boolean {
  if (!existsSync(place)) return false;
  const made = contentOf(draft);
  const found = contentOf(place);
  return (
    made.length === found.length &&
    made.every(([name, bytes], at) => found[at]?.[0] === name && found[at][1].equals(bytes))
  );
}

/** What is put in place stands on the disk: a power cut leaves no empty parts. */
function sync(path: string): void {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
}

function putInPlace(place: string): void {
  for (const name of readdirSync(draft)) sync(join(draft, name));
  sync(draft);
  if (isMoved(place)) return;
  if (isWhole(place)) {
    // It was built before, or by another start of the same moment: it is in use from now on.
    const now = new Date();
    triedFor(() => utimesSync(place, now, now));
    return;
  }
  const damaged = `${draft}-damaged`;
  renameSync(place, damaged);
  triedFor(() => rmSync(damaged, { recursive: true, force: true }));
  if (!isMoved(place) && !isWhole(place)) throw new Error(`${place} cannot be replaced`);
}

/** Moves the draft to where nothing stands yet, and tells whether it could. */
function isMoved(place: string): boolean {
  try {
    renameSync(draft, place);
    return true;
  } catch (error) {
    if (existsSync(place)) return false;
    throw error;
  }
}

/** Does what may be left undone: what belongs to somebody else stays as it is. */
function triedFor(work: () => void): void {
  try {
    work();
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
  }
}

/** `current` and those that were built or used last stay. */
function forget(current: string): void {
  // Another start may put something away meanwhile.
  const ageOf = (name: string) => Date.now() - (statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  const entries = readdirSync(folder).map((name) => ({ name, age: ageOf(name) }));
  const builds = entries
    .filter(({ name }) => /^[0-9a-f]{16}$/u.test(name) && name !== current)
    .toSorted((a, b) => a.age - b.age);
  const left = entries.filter(({ name, age }) => /^(?:draft|current)-/u.test(name) && age > LEFT);
  for (const { name } of [...builds.slice(KEPT), ...left])
    triedFor(() => rmSync(join(folder, name), { recursive: true, force: true }));
}

let draft = '';
try {
  mkdirSync(folder, { recursive: true });
  draft = mkdtempSync(join(folder, 'draft-'));
  chmodSync(draft, 0o777 & ~process.umask());
  const name = await build(draft);
  putInPlace(join(folder, name));
  process.stdout.write(`${name}\n`);
  forget(name);
} catch (error) {
  // Of the disk, and not of the sources: it may be over next time.
  const isOfDisk = (error instanceof Error && 'syscall' in error) || /\(os error \d+\)/u.test(String(error));
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = isOfDisk ? TRY_AGAIN : 1;
} finally {
  if (draft !== '') rmSync(draft, { recursive: true, force: true });
}
