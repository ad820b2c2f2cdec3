/** First and last code point, both inclusive, of a run of characters that a font has glyphs for. */
type Range = readonly [first: number, last: number];

/**
 * The characters of a text that at least one of the fonts has no glyph for, each once, in code point order. They would stand
 * in the PDF as empty boxes. Characters that are invisible by nature (joiners, variation selectors) are not counted.
 */
export function missingGlyphs(text: string, fonts: readonly Buffer[]): string[] {
  const coverages = fonts.map(coverageOf);
  const isCovered = (point: number) => coverages.every((ranges) => ranges.some(([a, b]) => point >= a && point <= b));
  return [...new Set(text)]
    .filter((character) => !/\p{Default_Ignorable_Code_Point}/u.test(character))
    .filter((character) => !isCovered(character.codePointAt(0) as number))
    .toSorted((a, b) => (a.codePointAt(0) as number) - (b.codePointAt(0) as number));
}

/** Reads the `cmap` subtable of format 12 (all of Unicode), which every font that we bundle has. */
function coverageOf(font: Buffer): Range[] {
  const cmap = tableOffset(font, 'cmap');
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4),
  );
  const full = subtables.find((offset) => font.readUInt16BE(offset) === 12);
  if (full === undefined) throw new Error('bundled font without a cmap subtable of format 12');
  return Array.from({ length: font.readUInt32BE(full + 12) }, (_, index) => {
    const group = full + 16 + index * 12;
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)] as const;
  });
}

function tableOffset(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`bundled font without a ${tag} table`);
}
