import { useLocation, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** A page where one was, with what its list was filtered by. */
export interface Place {
  path: string;
  search: Record<string, string | undefined>;
}

/** Pages that stand at the top: where one goes on from, not through. */
const LISTS: Readonly<Record<string, string>> = {
  '/overview': '总览',
  '/findings': '问题台账',
  '/inspections': '检查任务',
  '/registry': '台账',
  '/registry/hosts': '未登记的主机',
  '/registry/warnings': '与规定不符',
  '/registry/samples': '抽查',
  '/organizations': '单位',
  '/campaigns': '考评与通报',
  '/alerts': '告警',
  '/people': '账号',
  '/events': '操作记录',
};

const SINGLE: readonly (readonly [string, string])[] = [
  ['/targets/', '网站'],
  ['/inspections/', '检查'],
  ['/campaigns/', '考评'],
  ['/organizations/', '单位'],
  ['/registry/samples/', '抽查'],
];

/** What a page is called on the way back to it; undefined for one that nobody goes back to. */
export const placeName = (path: string): string | undefined =>
  LISTS[path] ?? SINGLE.find(([beginning]) => path.startsWith(beginning))?.[1];

/** The way to where one is now: a list begins it anew, a page that was there before cuts off what came after it. */
export function walkOn(way: readonly Place[], next: Place): Place[] {
  if (LISTS[next.path] !== undefined) return [next];
  const before = way.findIndex(({ path }) => path === next.path);
  return [...(before < 0 ? way : way.slice(0, before)), next];
}

const KEY = 'kaoping-way';

/** Kept with the tab, so that loading a page anew loses nothing. */
function readWay(): Place[] {
  try {
    const way: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(way) ? (way as Place[]) : [];
  } catch {
    return [];
  }
}

/** Remembers the way; to be called once, around all pages. */
export function useWay(): void {
  const { pathname, search } = useLocation();
  useEffect(() => {
    sessionStorage.setItem(KEY, JSON.stringify(walkOn(readWay(), { path: pathname, search })));
  }, [pathname, search]);
}

/** Where one was before this page; null for who came here directly. */
export function useCameFrom(): Place | null {
  const { state } = useRouter();
  const here = state.location.pathname;
  const way = readWay().filter(({ path }) => placeName(path) !== undefined);
  const index = way.findIndex(({ path }) => path === here);
  return (index < 0 ? way.at(-1) : way[index - 1]) ?? null;
}
