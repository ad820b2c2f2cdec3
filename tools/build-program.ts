import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown, type Plugin } from 'rolldown';
import { hashReaderSources } from '../src/server/usecases/reader-sources.ts';

// Builds the program in one piece into FOLDER/<hash of what was built>, and writes that name into FOLDER/current: a program in some
// files starts faster than one in a thousand. The launcher runs it, when packages were installed and after a change
// of the sources. Usage: node build-program.ts [FOLDER]

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = join(ROOT, 'src');
const folder = process.argv[2] ?? join(ROOT, 'node_modules', '.cache', 'kaoping-program');

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

/** Builds that are kept: of the older ones something may still be running, and load its next part. */
const KEPT = 4;

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

/** Those that were built last stay. */
function forget(current: string): void {
  const timeOf = (name: string) => statSync(join(folder, name)).mtimeMs;
  const builds = readdirSync(folder).filter((name) => /^[0-9a-f]{16}$/u.test(name) && name !== current);
  for (const name of builds.toSorted((a, b) => timeOf(b) - timeOf(a)).slice(KEPT))
    rmSync(join(folder, name), { recursive: true, force: true });
}

mkdirSync(folder, { recursive: true });
const draft = join(folder, `draft-${process.pid}`);
const stamp = join(folder, `current-${process.pid}`);
try {
  // Before anything is read: what changes from now on is newer than the program.
  writeFileSync(stamp, '');
  const { mtime } = statSync(stamp);
  const name = await build(draft);
  const place = join(folder, name);
  try {
    renameSync(draft, place);
  } catch (error) {
    // It stands there already, from before or by another start of the same moment.
    if (!existsSync(place)) throw error;
  }
  writeFileSync(stamp, `${name}\n`);
  utimesSync(stamp, mtime, mtime);
  renameSync(stamp, join(folder, 'current'));
  forget(basename(place));
} finally {
  for (const left of [draft, stamp]) rmSync(left, { recursive: true, force: true });
}
