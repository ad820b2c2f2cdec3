import { LineRuleType, Paragraph } from 'docx';

/**
 * Tables are written as text, not by the library. `standIn` puts one by and gives what stands in its place in the document: a
 * paragraph of a style that does not exist, and the paragraph that must follow any table. Words of a document cannot look like
 * that mark, because in them `<` is always escaped.
 */
export function standIn(tables: string[], xml: string): Paragraph[] {
  tables.push(xml);
  return [new Paragraph({ style: markStyle(tables.length - 1) }), flatParagraph()];
}

/** `word/document.xml` with every mark replaced by its table. Throws when a mark is not there. */
export function settleTables(tables: readonly string[], documentXml: string): string {
  return tables.reduce((xml, table, index) => {
    const mark = `<w:p><w:pPr><w:pStyle w:val="${markStyle(index)}"/></w:pPr></w:p>`;
    if (!xml.includes(mark)) throw new Error('the DOCX library writes an empty paragraph in another way than before');
    return xml.replace(mark, () => table);
  }, documentXml);
}

function markStyle(index: number): string {
  return `kaoping-table-${index}`;
}

/** One of the usual height would open an empty page after a table that fills its own. */
function flatParagraph(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT }, run: { size: 2 } });
}
