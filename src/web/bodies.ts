import { useQuery } from '@tanstack/react-query';
import { call, type ReplyOf } from './api.ts';

export interface Body {
  id: string;
  parentId: string | null;
  fullName: string;
  shortName: string;
  code: string | null;
  region: string;
  officialOrder: number;
  isOffice: boolean;
  version: number;
  /** Bodies above it, of those that are listed. */
  depth: number;
}

export const BODIES_KEY = ['organizations'];

/** Of single ones, with everything of theirs. */
export const BODY_KEY = ['organization'];

export type ShownBody = ReplyOf<'showOrganization'>;

/** Whom one asks at a body. */
export type Contact = NonNullable<ShownBody['contacts']>[number];

/** The bodies that somebody sees, each before what lies below it. */
export function useBodies() {
  const { data, error, isPending } = useQuery({
    queryKey: BODIES_KEY,
    staleTime: 60_000,
    queryFn: async () => call('listOrganizations', { query: {} }),
  });
  return { bodies: withDepths(data?.items ?? []), error, isPending };
}

export function withDepths(items: ReplyOf<'listOrganizations'>['items']): Body[] {
  const depths = new Map<string, number>();
  return items.map((item) => {
    const depth = item.parentId === null ? 0 : (depths.get(item.parentId) ?? -1) + 1;
    depths.set(item.id, depth);
    return { ...item, depth };
  });
}
