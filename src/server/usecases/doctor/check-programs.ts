import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser, findProgram } from '../../collectors/render/index.ts';
import { type Diagnosis, fails, holds, lacks } from './diagnosis.ts';

const ROOT = new URL('../../../../', import.meta.url);

const OLDEST_NODE = 24;

/** Node, the packages, the fonts of documents, and programs that some things need. */
export function checkPrograms(): Diagnosis[] {
  return [node(), packages(), inOnePiece(process.argv[1] ?? ''), fonts(), browser(), office()];
}

/** `started`: the file with which Node was started. */
function inOnePiece(started: string): Diagnosis {
  if (started !== fileURLToPath(new URL('src/cli/main.ts', ROOT)))
    return holds('程序已合成一体，启动较快', 'the program is in one piece, and starts fast');
  return lacks(
    {
      zh: '程序按源文件运行：结果相同，启动较慢',
      en: 'the program is run from its sources: all the same, but it starts slower',
    },
    {
      zh: '未设 KAOPING_SOURCES 时：看 .kaoping/program/build.log 和该文件夹是否可写，再运行一次 ./kaoping',
      en: 'unless KAOPING_SOURCES is set: look at .kaoping/program/build.log, and whether that folder can be written, then run ./kaoping once more',
    },
  );
}

function node(): Diagnosis {
  const { node: version } = process.versions;
  if (Number(version.split('.')[0]) >= OLDEST_NODE) return holds(`Node.js ${version}`, `Node.js ${version}`);
  return fails(
    {
      zh: `Node.js ${version} 太旧，需要 ${OLDEST_NODE} 或更新`,
      en: `Node.js ${version} is too old; ${OLDEST_NODE} is needed`,
    },
    { zh: '请用 ./kaoping 启动，它自带合用的 Node.js', en: 'start with ./kaoping, which brings its own' },
  );
}

function packages(): Diagnosis {
  const file = readFileSync(new URL('package.json', ROOT), 'utf8');
  const { dependencies } = JSON.parse(file) as { dependencies: Record<string, string> };
  const missing = Object.entries(dependencies).filter(([name, version]) => installedVersion(name) !== version);
  const count = Object.keys(dependencies).length;
  if (missing.length === 0) return holds(`${count} 个依赖包齐全`, `all ${count} packages are there`);
  const names = missing.map(([name, version]) => `${name} ${version}`).join(', ');
  return fails(
    { zh: `依赖包缺失或版本不对：${names}`, en: `packages are missing or of another version: ${names}` },
    { zh: '请删除 node_modules 后再运行 ./kaoping', en: 'delete node_modules and run ./kaoping again' },
  );
}

function installedVersion(name: string): string | null {
  const file = new URL(`node_modules/${name}/package.json`, ROOT);
  if (!existsSync(file)) return null;
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

function fonts(): Diagnosis {
  const files = [
    'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
    'noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  ];
  if (files.every((file) => existsSync(new URL(`node_modules/@expo-google-fonts/${file}`, ROOT))))
    return holds('通报 PDF 的中文字体齐全', 'the Chinese fonts of notices (PDF) are there');
  return fails(
    { zh: '缺少通报 PDF 的中文字体', en: 'the Chinese fonts of notices (PDF) are missing' },
    { zh: '请删除 node_modules 后再运行 ./kaoping', en: 'delete node_modules and run ./kaoping again' },
  );
}

function browser(): Diagnosis {
  const found = findBrowser();
  if (found !== null) return holds(`浏览器 ${found}`, `browser ${found}`);
  return lacks(
    {
      zh: '没有 Chromium：由脚本生成的网页记为“未能检查”，报告没有截图',
      en: 'no Chromium: pages that scripts make stay untested, and reports have no pictures',
    },
    { zh: 'apt-get install chromium', en: 'apt-get install chromium' },
  );
}

function office(): Diagnosis {
  const found = findProgram(['soffice']);
  if (found !== null) return holds(`LibreOffice ${found}（仅测试需要）`, `LibreOffice ${found} (tests only)`);
  return holds('没有 LibreOffice：只有测试需要它', 'no LibreOffice: only tests need it');
}
