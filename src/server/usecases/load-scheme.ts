import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../core/model/app-error.ts';
import type { Scheme } from '../../core/model/scheme/index.ts';
import { readScheme } from '../../core/scheme/index.ts';
import { readInputFile, utf8Text } from '../runtime/input-file.ts';
import type { InputFile } from '../runtime/input-file.ts';

/** Schemes that come with the product are named by their id alone. */
const SHIPPED = fileURLToPath(new URL('../../../schemes/', import.meta.url));

export interface LoadedScheme {
  scheme: Scheme;
  file: InputFile;
}

/** The file meant by a scheme argument: a file, a folder with `scheme.yaml`, or the id of a shipped one. Throws `scheme-unknown`. */
export function locateScheme(given: string, cwd: string): InputFile {
  const path = resolve(cwd, given);
  if (!existsSync(path)) {
    const shipped = join(SHIPPED, given, 'scheme.yaml');
    if (/^[\w-]+$/.test(given) && existsSync(shipped)) return readInputFile(shipped, `${given}/scheme.yaml`);
    const scheme = given.includes('/') ? path : given;
    throw new AppError('scheme-unknown', { scheme, shipped: readdirSync(SHIPPED).toSorted().join('、') });
  }
  if (statSync(path).isDirectory()) {
    return readInputFile(join(path, 'scheme.yaml'), join(given, 'scheme.yaml'));
  }
  return readInputFile(path, given);
}

/** Reads a scheme, or throws `scheme-faulty` with every fault. */
export function parseScheme(file: InputFile): Scheme {
  const { scheme, faults } = readScheme(utf8Text(file), file.path);
  if (scheme === null || faults.length > 0) {
    throw new AppError('scheme-faulty', { file: file.path, count: String(faults.length) }, faults);
  }
  return scheme;
}

export function loadScheme(given: string, cwd: string): LoadedScheme {
  const file = locateScheme(given, cwd);
  return { scheme: parseScheme(file), file };
}
