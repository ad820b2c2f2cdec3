import { OFFICIAL_FONTS, type FontRole } from '../../../core/model/official-layout.ts';

/** The same face for Chinese and Western characters, as offices set digits in 仿宋 too. */
export function face(role: FontRole): { ascii: string; hAnsi: string; eastAsia: string; cs: string } {
  const name = OFFICIAL_FONTS[role];
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}
