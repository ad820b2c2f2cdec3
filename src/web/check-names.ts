import { useQuery } from '@tanstack/react-query';
import { call } from './api.ts';

/** Names of checks by their id; what people found has none. */
export function useCheckNames(): { names: ReadonlyMap<string, string>; nameOf(check: string | null): string } {
  const { data } = useQuery({
    queryKey: ['checks'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => call('listChecks', {}),
  });
  const names = new Map((data?.items ?? []).map(({ id, name }) => [id, name.zh]));
  return { names, nameOf: (check) => (check === null ? '人工发现' : (names.get(check) ?? check)) };
}
