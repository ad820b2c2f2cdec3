import { escapeCell, xmlPart } from './xml-text.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The texts of all cells of a workbook, each kept once. */
export interface StringTable {
  indexOf(text: string): number;
  xml(): string;
}

export function openStringTable(): StringTable {
  const indexes = new Map<string, number>();
  let uses = 0;
  return {
    indexOf(text) {
      uses += 1;
      const known = indexes.get(text);
      if (known !== undefined) return known;
      indexes.set(text, indexes.size);
      return indexes.size - 1;
    },
    xml() {
      const items = Array.from(indexes.keys(), (text) => `<si><t xml:space="preserve">${escapeCell(text)}</t></si>`);
      return xmlPart(`<sst xmlns="${MAIN}" count="${uses}" uniqueCount="${items.length}">${items.join('')}</sst>`);
    },
  };
}
