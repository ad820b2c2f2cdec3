import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call, keepCsrf, type ReplyOf } from './api.ts';

export type Account = ReplyOf<'signIn'>;

const KEY = ['session'];

/** Who is signed in; null for nobody. */
export function useSession() {
  return useQuery<Account | null>({
    queryKey: KEY,
    queryFn: async () => {
      const { account } = await call('showSession', {});
      keepCsrf(account?.csrf ?? '');
      return account;
    },
  });
}

/** What changes who is signed in; whatever was shown before belongs to somebody else. */
export function useSessionChange() {
  const client = useQueryClient();
  return async (): Promise<void> => {
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEY[0] });
    await client.invalidateQueries({ queryKey: KEY });
  };
}
