import type { PageTags } from '../model/page-facts.ts';

/** The value of a tag, its name in any case; null where it is missing or empty. Of several the first. */
export function pageTag(tags: PageTags, name: string): string | null {
  const wanted = name.toLowerCase();
  const entry = Object.entries(tags).find(([key]) => key.toLowerCase() === wanted);
  const value = entry === undefined ? undefined : [entry[1]].flat()[0];
  const text = value?.trim() ?? '';
  return text === '' ? null : text;
}
