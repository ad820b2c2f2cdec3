/** The line of a page in two: what is known of the page, and what it shows, which is most of the line. */
export interface SplitPage {
  /** The line without `facts` and `text`. */
  known: string;
  /** Where these begin and end, without braces around them. */
  from: number;
  to: number;
}

const FROM = Buffer.from(',"facts":{');
const BETWEEN = Buffer.from('},"text":"');
const TO = Buffer.from('","links":[');

/** Splits the line of a page as we write it, without reading what the page shows; null where its parts stand in another order. */
export function splitPage(line: Buffer): SplitPage | null {
  // Quotes in a text are escaped, so no mark stands in one; and a tag with the name of one comes before the last of them.
  const from = line.indexOf(FROM);
  const to = line.lastIndexOf(TO);
  if (from < 0 || to < from) return null;
  if (!line.subarray(from, to).includes(BETWEEN)) return null;
  const known = `${line.toString('utf8', 0, from)}${line.toString('utf8', to + 1)}`;
  return { known, from: from + 1, to: to + 1 };
}
