import { OFFICIAL_FONTS, type FontRole } from '../../../core/model/official-layout.ts';

/** What stands in for an official face where it is not installed; `family` is Word's class of like-looking faces. */
const STAND_INS: Record<FontRole, { name: string; family: 'roman' | 'modern' | 'swiss' | 'script' }> = {
  title: { name: '华文中宋', family: 'roman' },
  body: { name: '仿宋', family: 'modern' },
  hei: { name: 'SimHei', family: 'swiss' },
  kai: { name: '楷体', family: 'modern' },
  song: { name: 'SimSun', family: 'roman' },
};

/** `word/fontTable.xml`: tells Word and WPS what to take for a font that is missing. Charset 86 is GB2312. */
export function fontTable(): string {
  const fonts = Object.entries(STAND_INS).map(
    ([role, { name, family }]) =>
      `<w:font w:name="${OFFICIAL_FONTS[role as FontRole]}"><w:altName w:val="${name}"/><w:charset w:val="86"/>` +
      `<w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${namespace}">${fonts.join('')}</w:fonts>`;
}
