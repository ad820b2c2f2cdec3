import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { OFFICIAL_FONTS, type FontRole } from '../../../core/model/official-layout.ts';

/**
 * Which fonts a PDF is set in. `bundled`: only those that npm installs, so that the bytes are the same on every machine.
 * `installed`: the official faces first, from the machine or from `folders`, and the bundled ones for what they lack.
 */
export type PdfFonts = { kind: 'bundled' } | { kind: 'installed'; folders?: readonly string[] };

/** Stand-ins under the SIL Open Font License. There is no free 仿宋, 楷体 or 小标宋 on npm; 宋体 and 黑体 cuts take their place. */
const BUNDLED = {
  serif: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  serifBold: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  sans: '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
} as const;

const STAND_IN: Record<FontRole, string> = {
  title: 'Noto Serif SC',
  body: 'Noto Serif SC',
  hei: 'Noto Sans SC',
  kai: 'Noto Serif SC',
  song: 'Noto Serif SC',
};

/** Other names under which the official faces, or their nearest kin, are installed. */
const ALIASES: Record<FontRole, readonly string[]> = {
  title: ['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05'],
  body: ['FangSong_GB2312', 'FangSong', '仿宋', 'FandolFang R'],
  hei: ['SimHei', 'FandolHei'],
  kai: ['KaiTi_GB2312', 'KaiTi', '楷体', 'FandolKai'],
  song: ['SimSun', 'FandolSong'],
};

/** Weights to ask for; a family without that weight gives its nearest one. */
export const WEIGHTS = { title: 700, bold: 700, hei: 500, kai: 400 } as const;

/** Families of each role in order of preference. */
export function fontFamilies(fonts: PdfFonts): Record<FontRole, string[]> {
  const families = (role: FontRole) =>
    fonts.kind === 'bundled' ? [STAND_IN[role]] : [OFFICIAL_FONTS[role], ...ALIASES[role], STAND_IN[role]];
  return {
    title: families('title'),
    body: families('body'),
    hei: families('hei'),
    kai: families('kai'),
    song: families('song'),
  };
}

/** The bundled font files, whole. */
export function bundledFonts(): Buffer[] {
  const { resolve } = createRequire(import.meta.url);
  return Object.values(BUNDLED).map((file) => readFileSync(resolve(file)));
}
