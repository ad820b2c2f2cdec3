import { recordsOf } from '../../../platforms/index.ts';
import { type DataRecord, dayInData, eachRecord, firstText, hasData, parsedJson } from '../script-data.ts';
import type { Item } from '../../../model/page-facts.ts';

const TITLES = ['title', 'doctitle', 'docTitle', 'TITLE', 'infoTitle', 'articleTitle', 'subject'];
const URLS = [
  'url',
  'pcUrl',
  'urls',
  'docpuburl',
  'docPubUrl',
  'link',
  'linkUrl',
  'href',
  'infoUrl',
  'URL',
  'post_url',
];
const DATES =
  'pubDate publishTime publishDate pubTime publish_time displayTime releaseTime docreltime docRelTime pubtime showTime display_publish_time date createTime createDate created_at'.split(
    ' ',
  );

/** Scripts without these words have no data of articles. */
const HAS_TITLE = /"(?:\w*[tT]itle|TITLE|subject)"\s*:/u;

/**
 * The items that a page has as data in its scripts, from which a script makes its list: objects with a title, an address and a
 * date. Without those that are attached to another one.
 */
export function inlineItems(scripts: readonly string[]): Item[] {
  const items: Item[] = [];
  eachRecord(scripts, HAS_TITLE, (record) => {
    const item = itemOf(record);
    if (item !== null) items.push(item);
    return item !== null;
  });
  return items;
}

/** Whether a script may have items as data, or markup of rows: with no other has a page any that a script draws. */
export const mayHaveItems = (script: string): boolean =>
  recordsOf(script) !== null || (HAS_TITLE.test(script) && hasData(script));

function itemOf(fields: DataRecord): Item | null {
  const title =
    firstText(fields, TITLES)
      ?.replaceAll(/<[^>]*>/gu, '')
      .trim() ?? '';
  const date = dateOf(fields);
  const url = firstText(fields, URLS);
  if (title === '' || date === null || url === null) return null;
  return { title, url: addressOf(url), date };
}

function dateOf(fields: DataRecord): string | null {
  for (const name of DATES) {
    const date = dayInData(fields.get(name));
    if (date !== null) return date;
  }
  return null;
}

/** Some systems write the addresses for several devices as one text: `{"pc":"/a.html"}`. */
function addressOf(url: string): string {
  if (!url.startsWith('{')) return url;
  const inner = parsedJson(url);
  const pc =
    typeof inner === 'object' && inner !== null ? new Map<string, unknown>(Object.entries(inner)).get('pc') : null;
  return typeof pc === 'string' ? pc : url;
}
