import type { Host } from '../../../core/model/observation/index.ts';
import { type Door, isFailure, reachOf } from '../../runtime/http/index.ts';
import { orderKey } from './address-order.ts';
import { isPage } from './is-page.ts';
import type { ReadAnswer } from './reading/index.ts';

/** An address that cannot exist, the same one for the same site every time. */
export function nowhereUrl(home: string): string {
  const key = orderKey(home).toString(36);
  return new URL(`/${key.slice(0, 5)}/kaoping-${key.slice(5)}.html`, home).href;
}

/** Asks for an address that cannot exist: how the site answers it is how it answers for what is not there. */
export async function askNowhere(door: Door, url: string, read: ReadAnswer): Promise<NonNullable<Host['nowhere']>> {
  const followed = await door.fetch({ url, method: 'GET' });
  const reach = reachOf(followed);
  const { outcome } = followed;
  if (isFailure(outcome) || !isPage({ ...outcome, status: 200 })) return { url, reach, title: null, print: null };
  const { title, print, forget } = await read(outcome, true);
  forget();
  return { url, reach, title, print };
}
