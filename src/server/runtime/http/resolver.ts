import { isIP } from 'node:net';
import { askPlatform } from './ask-platform.ts';

/** The IP addresses of a host name; rejects with the error of the platform's resolver. */
export type Resolve = (host: string) => Promise<readonly string[]>;

export interface Resolver {
  /** The addresses that are known at the moment, or null: without waiting. */
  known(host: string): readonly string[] | null;
  resolve: Resolve;
}

/** How long an answer is used, in milliseconds: one run sees one address, and the name server is not asked for every page. */
const KEEP = 60_000;
const MOST_HOSTS = 16_384;

interface Answer {
  until: number;
  asked: Promise<readonly string[]>;
  addresses: readonly string[] | null;
}

/** Resolves by the platform, remembering answers; `now` in milliseconds. */
export function openResolver(now: () => number, ask: Resolve = askPlatform): Resolver {
  const answers = new Map<string, Answer>();
  const answerOf = (host: string): Answer => {
    const known = answers.get(host);
    if (known !== undefined && known.until > now()) return known;
    if (answers.size >= MOST_HOSTS) answers.clear();
    const asked = isIP(host) === 0 ? ask(host) : Promise.resolve([host]);
    const answer: Answer = { until: now() + KEEP, asked, addresses: null };
    answers.set(host, answer);
    asked.then(
      (addresses) => (answer.addresses = addresses),
      () => answers.delete(host),
    );
    return answer;
  };
  return {
    known(host) {
      const answer = answers.get(host);
      return answer !== undefined && answer.until > now() ? answer.addresses : null;
    },
    resolve: async (host) => answerOf(host).asked,
  };
}
