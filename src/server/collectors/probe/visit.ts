import type { Failure } from '../../../core/model/failure.ts';
import type { Reach } from '../../../core/model/observation/index.ts';
import { type Door, type Followed, isFailure, reachOf } from '../../runtime/http/index.ts';

/** 打开首页超过 15 秒: from 15.000 s on a visit has failed. Milliseconds. */
export const LONGEST_VISIT = 15_000;

/**
 * One visit to a home page. It is well where an answer of 2xx with something of a web page in it came within 15 seconds, redirects,
 * name server and connection included; it is not tried again, because each visit of a series stands for itself.
 */
export async function visit(url: string, door: Pick<Door, 'fetch'>, longest = LONGEST_VISIT): Promise<Reach> {
  const limits = { response: longest, total: longest };
  const followed = await door.fetch({ url, method: 'GET', isOnce: true, limits });
  const reach = reachOf(followed);
  return { ...reach, failure: reach.failure ?? failureOf(followed, reach.total, longest) };
}

function failureOf({ outcome }: Followed, total: number, longest: number): Failure | null {
  if (isFailure(outcome)) return outcome.failure;
  if (total >= longest) return 'too-slow';
  const isGood = outcome.status >= 200 && outcome.status < 300;
  return isGood && !isPage(outcome.headers['content-type'], outcome.body) ? 'empty' : null;
}

/** Something that a browser would show as a page. A type that is not told is taken for one, as browsers do. */
function isPage(contentType: string | undefined, body: Uint8Array): boolean {
  if (contentType !== undefined && !/html|xml|text\/plain/iu.test(contentType)) return false;
  // White space is the same in every charset that pages are in.
  return body.some((byte) => byte > 0x20);
}
