/** The line of a page in two: what is known of the page, and what it shows, which is most of the line. */
export interface SplitPage {
  /** JSON of a record whose page shows nothing. */
  known: string;
  /** Its `facts` and `text` as they stand in the line, without braces around them. */
  shown: string;
}

const FROM = ',"facts":{';
const BETWEEN = '},"text":"';
const TO = '","links":[';
const NOTHING =
  ',"facts":{"charset":"","title":null,"htmlTitle":null,"kind":"other","tags":{},"source":null,"published":null,"footer":{"siteCode":null,"icp":null,"police":null,"conac":false,"jiucuo":null},"items":[],"messages":[],"forms":[],"undecodable":0},"text":"';

/** Splits the JSON of a page as we write it, without reading what the page shows; null where its parts stand in another order. */
export function splitPage(json: string): SplitPage | null {
  // Quotes in a text are escaped, so no mark stands in one; and a tag with the name of one comes before the last of them.
  const from = json.indexOf(FROM);
  const to = json.lastIndexOf(TO);
  if (from < 0 || to < from) return null;
  const shown = json.slice(from + 1, to + 1);
  return shown.includes(BETWEEN) ? { known: json.slice(0, from) + NOTHING + json.slice(to), shown } : null;
}
