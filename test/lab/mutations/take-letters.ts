import type { LabLetter } from '../site/site-plan.ts';
import type { Ground } from './mutation.ts';

/** So many letters that nobody has taken; the newest of each mailbox stays as it is. */
export function takeLetters({ site, chance, taken }: Ground, count: number): LabLetter[] {
  const free = site.mailboxes.flatMap(({ letters }) => letters.slice(1)).filter(({ path }) => !taken.has(path));
  const chosen = chance.sample(free, count);
  for (const { path } of chosen) taken.add(path);
  return chosen;
}
