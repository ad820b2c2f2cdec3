import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../core/model/app-error.ts';
import { type Screenshot, ScreenshotSchema } from '../../../core/model/screenshot.ts';
import { sha256 } from '../../runtime/sha256.ts';
import { replaceFile } from '../../runtime/replace-file.ts';

/** The pictures of an inspection beside its log: files by their hash, and a list of them. */
export interface Screenshots {
  /** As it was kept; null where none was ever made. */
  list(): Screenshot[] | null;
  keep(bytes: Uint8Array): string;
  /** In one step: nobody ever sees half of it. */
  write(list: readonly Screenshot[]): void;
  /** Throws `log-damaged` where the picture is not there any more, or another one than was kept. */
  read(hash: string): Uint8Array;
}

const LIST = 'screenshots.json';

/** `log`: folder of the observation log. */
export function openScreenshots(log: string): Screenshots {
  const folder = join(log, 'screenshots');
  const fileOf = (hash: string) => join(folder, `${hash}.webp`);
  return {
    list() {
      const file = join(folder, LIST);
      return existsSync(file) ? listOf(file) : null;
    },
    keep(bytes) {
      mkdirSync(folder, { recursive: true });
      const hash = sha256(bytes);
      replaceFile(fileOf(hash), bytes);
      return hash;
    },
    write(list) {
      mkdirSync(folder, { recursive: true });
      replaceFile(join(folder, LIST), `${JSON.stringify(list, null, 2)}\n`);
    },
    read(hash) {
      const file = fileOf(hash);
      if (!existsSync(file)) throw new AppError('log-damaged', { file, problem: '—' });
      const bytes = readFileSync(file);
      if (sha256(bytes) !== hash) throw new AppError('log-damaged', { file, problem: 'SHA-256' });
      return bytes;
    },
  };
}

function listOf(file: string): Screenshot[] {
  try {
    const read = z.array(ScreenshotSchema).safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (read.success) return read.data;
    throw new AppError('log-damaged', { file, problem: read.error.issues[0]?.path.join('.') ?? '' });
  } catch (error) {
    if (error instanceof SyntaxError) throw new AppError('log-damaged', { file, problem: 'JSON' });
    throw error;
  }
}
