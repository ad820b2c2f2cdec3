import { z } from 'zod';

/** A table that is handed in: bytes of the file at most. */
export const TABLE_FILE = { limit: 10 * 2 ** 20 } as const;

/** What it is called, by which its kind is known. */
export const FileNameSchema = z.string().min(1).max(200);
