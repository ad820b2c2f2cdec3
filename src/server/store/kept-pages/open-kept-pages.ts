import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../core/model/app-error.ts';
import { type KeptPage, KeptPageSchema } from '../../../core/model/kept-page.ts';
import { replaceFile } from '../../runtime/replace-file.ts';
import { PAGES_FOLDER } from './pages-folder.ts';

/** Pages beside the log of an inspection, as they were sent: files by their hash, and a list of them. */
export interface KeptPages {
  list(): KeptPage[];
  keep(sha256: string, body: Uint8Array): void;
  /** In one step: nobody ever sees half of it. */
  write(list: readonly KeptPage[]): void;
  read(sha256: string): Uint8Array;
}

const LIST = 'pages.json';

/** `log`: folder of the observation log. */
export function openKeptPages(log: string): KeptPages {
  const folder = join(log, PAGES_FOLDER);
  return {
    list() {
      const file = join(folder, LIST);
      return existsSync(file) ? listOf(file) : [];
    },
    keep(sha256, body) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      replaceFile(join(folder, sha256), body);
    },
    write(list) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      replaceFile(join(folder, LIST), `${JSON.stringify(list)}\n`);
    },
    read: (sha256) => readFileSync(join(folder, sha256)),
  };
}

function listOf(file: string): KeptPage[] {
  const damaged = (problem: string) => new AppError('log-damaged', { file, problem });
  let list: unknown;
  try {
    list = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw damaged('JSON');
    throw error;
  }
  const read = z.array(KeptPageSchema).safeParse(list);
  if (!read.success) throw damaged(read.error.issues[0]?.path.join('.') ?? '');
  return read.data;
}
