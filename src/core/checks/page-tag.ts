import type { PageTags } from '../model/page-facts.ts';
import { remembered } from '../model/remembered.ts';

/** The value of a tag, its name in any case; null where it is missing or empty. Of several the first. */
export function pageTag(tags: PageTags, name: string): string | null {
  const key = keyOf(tags, name);
  const text = key === null ? '' : ([tags[key] ?? []].flat()[0]?.trim() ?? '');
  return text === '' ? null : text;
}

/** Whether a tag is there, its name in any case, even an empty one. */
export function hasPageTag(tags: PageTags, name: string): boolean {
  return keyOf(tags, name) !== null;
}

/** Several checks ask for some tags of every page. */
function keyOf(tags: PageTags, name: string): string | null {
  return keysByName(tags).get(name.toLowerCase()) ?? null;
}

/** Of several spellings of a name the first stands. */
const keysByName = remembered((tags: PageTags) => {
  const keys = new Map<string, string>();
  for (const key of Object.keys(tags)) {
    const name = key.toLowerCase();
    if (!keys.has(name)) keys.set(name, key);
  }
  return keys;
});
