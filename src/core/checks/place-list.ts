import { openHashList, openNumberList, openTextList, openTextPool } from '../model/memory/index.ts';
import type { PagePlace } from '../model/observation/index.ts';
import { remembered } from '../model/remembered.ts';

/** Pages of which something has to be told at the end, outside of the heap: there may be one for every page of a site. */
export interface PlaceList {
  readonly length: number;
  add(place: PagePlace & { sha256: string }): void;
  /** In the order in which they were added. */
  get(number: number): PagePlace;
}

export function openPlaceList(): PlaceList {
  const urls = openTextList();
  const hashes = openHashList();
  const moments = openTextPool();
  const whens = openNumberList(32);
  const momentNumber = remembered(moments.intern);
  return {
    get length() {
      return urls.length;
    },
    add({ url, sha256, at }) {
      urls.add(url);
      hashes.add(sha256);
      whens.push(momentNumber(at));
    },
    get: (number) => ({
      url: urls.get(number),
      sha256: hashes.get(number),
      at: moments.texts.get(whens.get(number)),
    }),
  };
}
