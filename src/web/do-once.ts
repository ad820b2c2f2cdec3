import { useMutation, type UseMutationOptions } from '@tanstack/react-query';
import { useRef } from 'react';

/**
 * What a form or a button does. Asked for again before that has ended, it is not done twice: on a slow computer the second press of a
 * double click comes before the button shows that it is busy.
 */
export function useOnce<Reply, Given = void>(options: UseMutationOptions<Reply, Error, Given>) {
  const running = useRef<Promise<Reply> | null>(null);
  const act = useMutation(options);
  return {
    ...act,
    mutate(given: Given): void {
      if (running.current !== null) return;
      const run = act.mutateAsync(given);
      running.current = run;
      const end = () => {
        if (running.current === run) running.current = null;
      };
      void run.then(end, end);
    },
    /** Of what was begun nothing is told any more. */
    reset(): void {
      running.current = null;
      act.reset();
    },
  };
}
