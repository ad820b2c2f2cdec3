import { recordsOf } from '../../../platforms/index.ts';
import { type DataRecord, dayInData, eachRecord, firstText, hasData, parsedJson, plainNames } from '../script-data.ts';
import { hasLiterals, literalRecords } from '../script-literals.ts';
import type { Item } from '../../../model/page-facts.ts';

/** Names of fields in small letters and digits alone: systems write them in many ways. */
const TITLES = 'title doctitle infotitle articletitle newstitle subject'.split(' ');
const URLS = 'url pcurl urls docpuburl docurl link linkurl href infourl pageurl posturl'.split(' ');
const DATES =
  'pubdate publishtime publishdate pubtime displaytime releasetime docreltime docpubtime showtime displaypublishtime date time addtime inputtime newstime posttime createtime createdate createdat'.split(
    ' ',
  );

/** Scripts without these words have no data of articles. */
const HAS_TITLE = /(?:title|subject)["']?\s*:/iu;
/** With fewer records that are no JSON a program says something else. */
const FEWEST_LITERALS = 3;
/** Shorter titles are those of menus. */
const SHORTEST_LITERAL = 5;

/**
 * The items that a page has as data in its scripts, from which a script makes its list: objects with a title, an address and a
 * date. Without those that are attached to another one.
 */
export function inlineItems(scripts: readonly string[]): Item[] {
  const items: Item[] = [];
  eachRecord(scripts, HAS_TITLE, (record) => {
    const item = itemOf(plainNames(record));
    if (item !== null) items.push(item);
    return item !== null;
  });
  return items.length > 0 ? items : literalItems(scripts);
}

/** The same of what scripts have as records that are no JSON. */
function literalItems(scripts: readonly string[]): Item[] {
  const mayHave = scripts.filter((script) => HAS_TITLE.test(script));
  const items = literalRecords(mayHave)
    .flatMap((record) => itemOf(plainNames(record)) ?? [])
    .filter(({ title }) => title.length >= SHORTEST_LITERAL);
  return items.length < FEWEST_LITERALS ? [] : items;
}

/** Whether a script may have items as data, or markup of rows: with no other has a page any that a script draws. */
export const mayHaveItems = (script: string): boolean =>
  recordsOf(script) !== null || (HAS_TITLE.test(script) && (hasData(script) || hasLiterals(script)));

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
