import { z } from 'zod';

/** The version of what is to be changed; one that no row can have is refused before any row is asked. */
export const VersionSchema = z.int32().describe('as it was read');
