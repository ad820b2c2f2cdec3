import { damaged } from './damage.ts';
import { numberKind, type NumberKind } from './number-format.ts';
import { attribute, scanXml } from './xml.ts';

/** Per cell format of the workbook, in order: what it makes of a number. */
export function readStyles(file: string, xml: string): NumberKind[] {
  const codes = new Map<number, string>();
  const formatIds: number[] = [];
  let isCellFormats = false;
  const isSound = scanXml(xml, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(formatId(attributes), attribute(attributes, 'formatCode') ?? '');
      else if (name === 'cellXfs') isCellFormats = true;
      else if (name === 'xf' && isCellFormats) formatIds.push(formatId(attributes));
    },
    close(name) {
      if (name === 'cellXfs') isCellFormats = false;
    },
    text() {},
  });
  if (!isSound) throw damaged(file, 'styles');
  return formatIds.map((id) => numberKind(id, codes.get(id)));
}

function formatId(attributes: string): number {
  return Number(attribute(attributes, 'numFmtId') ?? 0);
}
