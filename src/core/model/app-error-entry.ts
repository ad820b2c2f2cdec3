import type { Text } from './text.ts';

export interface AppErrorEntry {
  exit: 2 | 3 | 4 | 5;
  message: Text;
  remedy: Text;
}
