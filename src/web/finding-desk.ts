import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from './api.ts';
import type { Asked } from './components/review-form.tsx';
import { useIsOffered } from './rights.ts';
import { searchParams } from './search-params.ts';
import {
  filterOf,
  type Finding,
  FINDING_KEYS,
  type FindingSearch,
  type ReviewVerb,
  sortOf,
} from './words/finding-words.ts';

/** What lies on the desk of findings, which one is looked at, which are chosen, and what is about to be decided. */
export function useFindingDesk() {
  const search: FindingSearch = useSearch({ from: '/findings' });
  const navigate = useNavigate({ from: '/findings' });
  const router = useRouter();
  const mayReview = useIsOffered('review-findings');
  const [selected, select] = useState<string[]>([]);
  const [asked, ask] = useState<Asked | null>(null);
  const pages = useFindings(search);
  const findings = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const finding = (wanted: string | undefined) => findings.find(({ id }) => id === wanted) ?? findings[0];
  const current = finding(search.id);
  // Who presses keys fast means the one that they went to, also where it is not drawn yet.
  const latest = () => finding(given(router.latestLocation.search).id);
  const chosen = findings.filter(({ id }) => selected.includes(id));
  const meantOf = (one: Finding | undefined) => (chosen.length > 0 ? chosen : one === undefined ? [] : [one]);
  const go = (change: FindingSearch) =>
    void navigate({
      to: '/findings',
      search: (before) => given({ ...before, ...change }),
      replace: 'id' in change,
      // Who goes through the list stays where they are.
      resetScroll: !('id' in change),
    });
  return {
    search,
    mayReview,
    pages,
    findings,
    current,
    chosen,
    meant: meantOf(current),
    asked,
    ask,
    select,
    look: (id: string) => go({ id }),
    filter(change: FindingSearch) {
      select([]);
      go({ ...change, id: undefined });
    },
    step(by: number) {
      const from = latest();
      const next = findings[findings.findIndex(({ id }) => id === from?.id) + by];
      if (next !== undefined) go({ id: next.id });
    },
    toggle() {
      const one = latest();
      if (one !== undefined) select((before) => toggled(before, one.id));
    },
    review(verb: ReviewVerb) {
      const one = latest();
      const meant = meantOf(one);
      if (!mayReview || meant.length === 0) return;
      ask({ verb, findings: verb === 'adjust' && one !== undefined ? [one] : meant });
    },
    done() {
      go({ id: afterThese(findings, asked?.findings ?? []) });
      select([]);
      ask(null);
    },
  };
}

function useFindings(search: FindingSearch) {
  const filter = filterOf(search);
  const sort = sortOf(search);
  return useInfiniteQuery({
    queryKey: ['findings', filter, sort],
    initialPageParam: '',
    queryFn: async ({ pageParam }) => {
      const list = async (cursor: string) =>
        call('listFindings', { query: { ...filter, sort, cursor: cursor || undefined } });
      let page = await list(pageParam);
      // Of a text, so many findings are read for one page that none of them may have it.
      for (let step = 1; page.items.length === 0 && page.next !== null && step < STEPS; step++)
        page = await list(page.next);
      return page;
    },
    getNextPageParam: ({ next }) => next,
  });
}

/** Pages that are looked through at most before somebody is asked whether to go on. */
const STEPS = 20;

/** Without what is undefined. */
const given = (search: FindingSearch) => searchParams(FINDING_KEYS)(search);

const toggled = (ids: readonly string[], id: string): string[] =>
  ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];

/** The one to be looked at when some are decided: the next below them. */
function afterThese(all: readonly Finding[], decided: readonly Finding[]): string | undefined {
  const ids = new Set(decided.map(({ id }) => id));
  const last = all.findLastIndex(({ id }) => ids.has(id));
  return (all.slice(last + 1).find(({ id }) => !ids.has(id)) ?? all.findLast(({ id }) => !ids.has(id)))?.id;
}
