import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call, keepCsrf, type ReplyOf } from './api.ts';

export type Account = ReplyOf<'signIn'> & { organization: string | null };

/** Asked again where somebody turns out to be signed in no more. */
export const SESSION_KEY = ['session'];

/** Whether somebody was signed in on this page and did not leave by themselves. */
const page = { isIn: false };

export const hasEnded = (): boolean => page.isIn;

/** From now on nobody misses being signed in. */
export const leavePage = (): void => {
  page.isIn = false;
};

/** Who is signed in; null for nobody. */
export function useSession() {
  return useQuery<Account | null>({
    queryKey: SESSION_KEY,
    queryFn: async () => {
      const { account, organization } = await call('showSession', {});
      keepCsrf(account?.csrf ?? '');
      if (account !== null) page.isIn = true;
      return account === null ? null : { ...account, organization };
    },
  });
}

/** What changes who is signed in; whatever was shown before belongs to somebody else. */
export function useSessionChange() {
  const client = useQueryClient();
  return async (): Promise<void> => {
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
    await client.invalidateQueries({ queryKey: SESSION_KEY });
  };
}
