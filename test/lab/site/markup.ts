const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in HTML. */
export const escaped = (text: string): string => text.replaceAll(/[&<>"]/gu, (sign) => SIGNS[sign] ?? sign);

export const link = (path: string, text: string, attributes = ''): string =>
  `<a href="${escaped(path)}"${attributes}>${escaped(text)}</a>`;

export const paragraphs = (texts: readonly string[]): string =>
  texts.map((text) => `<p>　　${escaped(text)}</p>`).join('\n');
