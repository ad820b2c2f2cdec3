import { resolve } from 'node:path';
import { AppError } from '../../core/model/app-error.ts';
import type { PageFacts } from '../../core/model/page-facts.ts';
import { openFactsReader } from '../../core/pages/index.ts';
import { readBytes } from '../runtime/input-file.ts';

/** Pages that lie in files. */
export interface PageFiles {
  /** As given by the person. */
  files: readonly string[];
  /** Address of the pages, against which their links are read; null where it is not known. */
  url: string | null;
  cwd: string;
}

/**
 * The facts of one page after the other. Throws `address-malformed` for a `url` that is none, `page-not-fetched` for an address
 * among the files, and what `readBytes` throws.
 */
export function* readPages({ files, url, cwd }: PageFiles): Generator<PageFacts> {
  if (url !== null && !URL.canParse(url)) throw new AppError('address-malformed', { address: url });
  const read = openFactsReader();
  for (const file of files) {
    if (/^https?:\/\//iu.test(file)) throw new AppError('page-not-fetched', { address: file });
    yield read(readBytes(resolve(cwd, file), file), { file, url });
  }
}
