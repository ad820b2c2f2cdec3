import type { Door } from '../../runtime/http/index.ts';
import { openHostRules } from './host-rules.ts';
import { hostOf } from './site-hosts.ts';

/** Asks the hosts of some addresses for their robots.txt; which addresses of theirs it keeps us from. */
export async function askRules(door: Door, urls: Iterable<string>): Promise<(url: string) => boolean> {
  const { learn } = openHostRules(door);
  const rules = new Map<string, Awaited<ReturnType<typeof learn>>>();
  for (const url of urls) rules.set(hostOf(url), await learn(url));
  return (url) => (rules.get(hostOf(url))?.shutBy(url) ?? null) !== null;
}
