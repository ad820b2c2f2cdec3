import type { PageTags } from '../model/page-facts.ts';

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

/** Every check asks for some tags of every page. */
function keyOf(tags: PageTags, name: string): string | null {
  const wanted = name.toLowerCase();
  // Few are as long.
  for (const key in tags) if (key.length === wanted.length && key.toLowerCase() === wanted) return key;
  return null;
}
