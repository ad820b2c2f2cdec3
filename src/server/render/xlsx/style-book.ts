import { escapeXml, xmlPart } from './xml-text.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What a cell is; with the number format and the lock it settles the look. */
export type CellRole = 'title' | 'header' | 'body' | 'blank';

export interface CellStyle {
  role: CellRole;
  /** Format code; `General` when nothing is asked for. */
  format: string;
  /** Left out, as the role has it. */
  align?: 'left' | 'center' | 'right';
  /** False for cells that can be changed while the sheet is protected. */
  locked: boolean;
}

/** The cell formats of one workbook: hands out a number for each and writes them down in the end. */
export interface StyleBook {
  indexOf(style: CellStyle): number;
  xml(): string;
}

/** Formats that every spreadsheet knows by number; all others are written out from 164 on. */
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
]);
const FIRST_CUSTOM = 164;

const FONTS =
  '<fonts count="3"><font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font>' +
  '<font><b/><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font>' +
  '<font><b/><sz val="16"/><name val="宋体"/><family val="3"/><charset val="134"/></font></fonts>';
const FILLS =
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/><bgColor indexed="64"/></patternFill></fill></fills>';
const THIN = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color auto="1"/></${side}>`)
  .join('');
const BORDERS =
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  `<border>${THIN}<diagonal/></border></borders>`;

const LOOKS: Record<CellRole, { font: number; fill: number; border: number; align?: 'center'; wraps: boolean }> = {
  title: { font: 2, fill: 0, border: 0, align: 'center', wraps: false },
  header: { font: 1, fill: 2, border: 1, align: 'center', wraps: true },
  body: { font: 0, fill: 0, border: 1, wraps: true },
  blank: { font: 0, fill: 0, border: 0, wraps: false },
};

/** An empty book; number 0 is the look of cells that nobody styled. */
export function openStyleBook(): StyleBook {
  const customFormats: string[] = [];
  const formats: string[] = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];
  const indexes = new Map<string, number>();
  const formatId = (code: string): number => {
    const builtIn = BUILT_IN.get(code);
    if (builtIn !== undefined) return builtIn;
    if (!customFormats.includes(code)) customFormats.push(code);
    return FIRST_CUSTOM + customFormats.indexOf(code);
  };
  return {
    indexOf(style) {
      const xml = cellFormat(style, formatId(style.format));
      const known = indexes.get(xml);
      if (known !== undefined) return known;
      formats.push(xml);
      indexes.set(xml, formats.length - 1);
      return formats.length - 1;
    },
    xml: () => stylesPart(customFormats, formats),
  };
}

function cellFormat({ role, align, locked }: CellStyle, formatId: number): string {
  const { font, fill, border, align: usual, wraps } = LOOKS[role];
  const side = align ?? usual;
  // A text at the very edge of its cell touches the rule.
  const horizontal = side === undefined ? '' : ` horizontal="${side}"${side === 'center' ? '' : ' indent="1"'}`;
  const alignment = `<alignment${horizontal} vertical="center"${wraps ? ' wrapText="1"' : ''}/>`;
  const applied =
    'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"';
  const protection = `<protection locked="${locked ? 1 : 0}"/>`;
  return `<xf numFmtId="${formatId}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" ${applied}>${alignment}${protection}</xf>`;
}

function stylesPart(customFormats: readonly string[], formats: readonly string[]): string {
  const codes = customFormats.map(
    (code, index) => `<numFmt numFmtId="${FIRST_CUSTOM + index}" formatCode="${escapeXml(code)}"/>`,
  );
  return xmlPart(
    `<styleSheet xmlns="${MAIN}">` +
      (codes.length === 0 ? '' : `<numFmts count="${codes.length}">${codes.join('')}</numFmts>`) +
      `${FONTS}${FILLS}${BORDERS}` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  );
}
