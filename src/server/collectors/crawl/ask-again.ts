import type { Door, HttpRequest } from '../../runtime/http/index.ts';
import { NOT_MODIFIED } from './conditions.ts';

/**
 * A door that asks again where the answer is that nothing has changed though nobody wanted to know: of a cache that is mistaken, or
 * where a redirect led, to which no conditions are put. What says so twice is written down as it is.
 */
export function askingAgain(door: Door): Door {
  return {
    ...door,
    async fetch(request) {
      const followed = await door.fetch(request);
      const isWanted = followed.redirects.length === 0 && namesOf(request).some(isCondition);
      if (followed.outcome.status !== NOT_MODIFIED || isWanted) return followed;
      const kept = Object.entries(request.headers ?? {}).filter(([name]) => !isCondition(name));
      return door.fetch({ ...request, headers: { ...Object.fromEntries(kept), 'cache-control': 'no-cache' } });
    },
  };
}

const namesOf = ({ headers }: HttpRequest): string[] => Object.keys(headers ?? {});
const isCondition = (name: string): boolean => name.startsWith('if-');
