import type { Text } from './text.ts';

export interface AppErrorEntry {
  exit: 2 | 3 | 4 | 5;
  /** Of the answer where a request meets it; by `exit` where it is not given. */
  status?: number;
  message: Text;
  remedy: Text;
}

const STATUS = { 2: 400, 3: 422, 4: 409, 5: 503 } as const;

/** HTTP status of an error: what the caller can mend is 4xx, our own trouble is 503. */
export const statusOf = ({ exit, status }: AppErrorEntry): number => status ?? STATUS[exit];
