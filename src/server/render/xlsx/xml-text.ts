const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part of the package: the XML declaration and `body`. */
export function xmlPart(body: string): string {
  return HEAD + body;
}

/** Text as it may stand in an XML attribute or between tags. */
export function escapeXml(text: string): string {
  if (!/[&<>"\r\n\t]/u.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[\r\n\t]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

/**
 * The text of a cell: characters that XML cannot hold are written `_x0001_`, as spreadsheets do, and an underscore that
 * would begin such a mark is marked itself.
 */
export function escapeCell(text: string): string {
  const marked = text.replaceAll(/(?![\t\n])\p{Cc}|[\ufffe\uffff]|_(?=x[0-9a-f]{4}_)/giu, (sign) => {
    return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  });
  return escapeXml(marked);
}
