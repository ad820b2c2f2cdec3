import { zipParts } from './make-workbook.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The bytes of a DOCX file with this inside `<w:body>`. */
export function makeDocx(body: string): Uint8Array {
  return makeDocxOf(`${HEAD}<w:document xmlns:w="${WORDS}"><w:body>${body}</w:body></w:document>`);
}

/** The bytes of a DOCX file whose main part is this, whatever it is. */
export function makeDocxOf(part: string | Uint8Array, name = 'word/document.xml'): Uint8Array {
  return zipParts({
    '_rels/.rels': `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}" Target="${name}"/></Relationships>`,
    [name]: part,
  });
}

/** A paragraph of runs, each the XML inside `<w:r>`; a text without `<` is put into `<w:t>`. */
export function paragraph(...runs: string[]): string {
  const run = (content: string): string => (content.startsWith('<') ? content : words(content));
  return `<w:p>${runs.map((content) => `<w:r>${run(content)}</w:r>`).join('')}</w:p>`;
}

export function words(text: string): string {
  return `<w:t xml:space="preserve">${text}</w:t>`;
}

/** A row of cells, each the XML inside `<w:tc>`; a text without `<` becomes one paragraph. */
export function row(cells: readonly string[], properties = ''): string {
  const cell = (content: string): string => (content.startsWith('<') ? content : paragraph(content));
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((content) => `<w:tc>${cell(content)}</w:tc>`).join('')}</w:tr>`;
}

export function table(...rows: string[]): string {
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}
