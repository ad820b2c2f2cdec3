import { sha256 } from '../../runtime/sha256.ts';

/**
 * What makes a finding the same over inspections, as a UUID: 32 bits of the SHA-256 of the target's id, so that those of one target
 * lie together, then 96 bits of that of its check and problem. Migration 0011 says the same in SQL.
 */
export function problemKeys(targetId: string): (check: string, problem: string) => string {
  const target = sha256(targetId).slice(0, 8);
  return (check, problem) => {
    const own = sha256(`${check} ${problem}`);
    return `${target}-${own.slice(0, 4)}-${own.slice(4, 8)}-${own.slice(8, 12)}-${own.slice(12, 24)}`;
  };
}
