import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** What is read from a page follows from these, and from the tables of characters that Node comes with. */
const FOLDERS = ['core/pages', 'core/platforms', 'server/collectors/crawl'];
const SOURCE = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Stands for everything by which pages are read: what another reader has read is not taken over, because this one might read something
 * else. By hash of the source, so that no change can be forgotten; a change that changes nothing costs one visit that reads everything.
 */
export function readerPrint(): string {
  const hash = createHash('sha256').update(`${process.versions['icu'] ?? ''} ${process.versions['unicode'] ?? ''}\n`);
  for (const folder of FOLDERS) {
    const names = readdirSync(join(SOURCE, folder), { recursive: true, encoding: 'utf8' });
    for (const name of names.filter(isSource).toSorted()) {
      hash.update(`${folder}/${name}\n`).update(readFileSync(join(SOURCE, folder, name)));
    }
  }
  return hash.digest('hex');
}

const isSource = (name: string) => /(?<!\.test|\.test-support)\.ts$/u.test(name);
