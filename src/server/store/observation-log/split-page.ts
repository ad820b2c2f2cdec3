/** The line of a page in two: what is known of the page, and what it shows, which is most of the line. */
export interface SplitPage {
  /** A line whose page shows nothing. */
  known: string;
  /** Its `facts` and `text` as they stand in the line, without braces around them. In the memory of the line. */
  shown: Buffer;
}

const FROM = Buffer.from(',"facts":{');
const BETWEEN = Buffer.from('},"text":"');
const TO = Buffer.from('","links":[');
const NOTHING =
  ',"facts":{"charset":"","title":null,"htmlTitle":null,"kind":"other","tags":{},"source":null,"published":null,"footer":{"siteCode":null,"icp":null,"police":null,"conac":false,"jiucuo":null},"items":[],"messages":[],"forms":[],"undecodable":0},"text":"';

/** Splits the line of a page as we write it, without reading what the page shows; null where its parts stand in another order. */
export function splitPage(line: Buffer): SplitPage | null {
  // Quotes in a text are escaped, so no mark stands in one; and a tag with the name of one comes before the last of them.
  const from = line.indexOf(FROM);
  const to = line.lastIndexOf(TO);
  if (from < 0 || to < from) return null;
  const shown = line.subarray(from + 1, to + 1);
  return shown.includes(BETWEEN)
    ? { known: `${line.toString('utf8', 0, from)}${NOTHING}${line.toString('utf8', to)}`, shown }
    : null;
}
