// Says by its exit code whether the packages in node_modules are those of the lock-file, as npm itself recorded them there.
// Plain JavaScript: the launcher runs it on whatever Node the system has. Usage: node is-installed.mjs ROOT user|full
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , root = '.', mode = 'full'] = process.argv;

function isInstalled() {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || (mode === 'user' && entry.dev)) {
      return true;
    }
    const found = present[path];
    // Optional packages for other machines are never installed.
    return found === undefined ? entry.optional === true : found.integrity === entry.integrity;
  });
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

let installed = false;
try {
  installed = isInstalled();
} catch (error) {
  // No record: npm never finished here.
  if (error.code !== 'ENOENT') {
    throw error;
  }
}
process.exitCode = installed ? 0 : 1;
