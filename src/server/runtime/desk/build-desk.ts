import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { DESK_CACHE, DESK_SOURCES, deskVersion, isBuilt } from './desk-place.ts';

// Builds the desk into FOLDER/<version>, or the cache beside the packages: a process of its own, because what it takes to build is
// never needed again. Usage: node build-desk.ts [FOLDER]

const folder = process.argv[2] ?? DESK_CACHE;
const place = join(folder, deskVersion());
if (!isBuilt(place)) {
  const draft = `${place}.draft-${process.pid}`;
  mkdirSync(dirname(place), { recursive: true });
  try {
    await build({
      configFile: join(DESK_SOURCES, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: draft, emptyOutDir: true },
    });
    rmSync(place, { recursive: true, force: true });
    renameSync(draft, place);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
