import { encoded, type EditableDocx } from './editable-docx.ts';

/** The notice with other words: each pair says what stood there and what stands there now. Throws when it did not stand there. */
export function reworded(docx: EditableDocx, ...pairs: readonly (readonly [was: string, is: string])[]): EditableDocx {
  return pairs.reduce((now, [was, is]) => {
    const index = now.prose.findIndex((text) => text.includes(was));
    if (index < 0) throw new Error(`“${was}” does not stand in the notice`);
    const from = now.prose[index]?.indexOf(was) ?? 0;
    return now.edit({ paragraph: index + 1, from, to: from + was.length, text: is });
  }, docx);
}

/** The notice with more paragraphs behind the one in which the words stand. */
export function extended(docx: EditableDocx, words: string, ...paragraphs: readonly string[]): EditableDocx {
  const more = paragraphs.map((text) => `<w:p><w:r><w:t>${encoded(text)}</w:t></w:r></w:p>`).join('');
  return docx.withXml((xml) => {
    const at = xml.indexOf(words);
    if (at < 0) throw new Error(`“${words}” does not stand in one piece of the notice`);
    const end = xml.indexOf('</w:p>', at) + '</w:p>'.length;
    return xml.slice(0, end) + more + xml.slice(end);
  });
}

/** The notice with two neighbouring paragraphs the other way round. */
export function exchanged(docx: EditableDocx, first: string): EditableDocx {
  return docx.withXml((xml) => {
    const start = xml.lastIndexOf('<w:p>', xml.indexOf(first));
    const middle = xml.indexOf('</w:p>', start) + '</w:p>'.length;
    const end = xml.indexOf('</w:p>', middle) + '</w:p>'.length;
    return xml.slice(0, start) + xml.slice(middle, end) + xml.slice(start, middle) + xml.slice(end);
  });
}
