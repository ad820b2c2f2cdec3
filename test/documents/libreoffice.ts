import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What stands in for the official faces, with letters as wide: squares are squares in every Chinese font. */
const STAND_INS = {
  方正小标宋简体: 'Noto Serif SC',
  仿宋_GB2312: 'Noto Serif SC',
  楷体_GB2312: 'Noto Serif SC',
  宋体: 'Noto Serif SC',
  黑体: 'Noto Sans SC',
};

const FONT_FILES = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
];

/** Opens DOCX files with LibreOffice and saves them as PDF or DOCX. Sees only our fonts, so every machine measures the same. */
export function convertWithLibreOffice(
  files: Record<string, Uint8Array>,
  to: 'pdf' | 'docx',
): Record<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-office-'));
  try {
    const out = join(folder, 'out');
    mkdirSync(out);
    const inputs = Object.entries(files).map(([name, bytes]) => {
      const path = join(folder, `${name}.docx`);
      writeFileSync(path, bytes);
      return path;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, ...inputs], {
      env: { ...process.env, FONTCONFIG_FILE: fontconfig(folder), LC_ALL: 'C.UTF-8' },
      stdio: 'ignore',
    });
    const names = Object.keys(files);
    return Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(join(out, `${name}.${to}`)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fontconfig(folder: string): string {
  const { resolve } = createRequire(import.meta.url);
  const folders = FONT_FILES.map((file) => `<dir>${dirname(resolve(file))}</dir>`);
  const aliases = Object.entries(STAND_INS).map(
    ([official, ours]) =>
      `<match target="pattern"><test name="family"><string>${official}</string></test>` +
      `<edit name="family" mode="assign" binding="strong"><string>${ours}</string></edit></match>`,
  );
  const file = join(folder, 'fonts.conf');
  const cache = `<cachedir>${join(folder, 'cache')}</cachedir>`;
  writeFileSync(file, `<?xml version="1.0"?><fontconfig>${folders.join('')}${cache}${aliases.join('')}</fontconfig>`);
  return file;
}
