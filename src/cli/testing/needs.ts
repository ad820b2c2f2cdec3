import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Text } from '../../core/model/text.ts';

/** Something outside npm that some tests need. Where it is missing they are left out, and the reason is printed. */
export interface Need {
  id: string;
  /** Which tests need it, as the end of a sentence: "… so that …". */
  why: Text;
  detect(): boolean;
  /** Debian packages that bring it. */
  packages?: readonly string[];
  /** What a person can do where there is no package for it. */
  otherwise?: Text;
}

export const NEEDS = [
  {
    id: 'libreoffice',
    why: { zh: '测试用它打开并量取 DOCX 的版面', en: 'tests open DOCX files with it and measure their layout' },
    detect: hasWriter,
    packages: ['libreoffice-writer-nogui'],
  },
  {
    id: 'cjk-fonts',
    why: {
      zh: '没有中文字体就量不出 DOCX 的版面',
      en: 'without Chinese fonts the layout of a DOCX cannot be measured',
    },
    detect: () => outputOf('fc-list', [':lang=zh-cn', 'family']).trim() !== '',
    packages: ['fonts-noto-cjk', 'fontconfig'],
  },
  {
    id: 'chromium',
    why: { zh: '测试在真实的浏览器里打开网页', en: 'tests open pages in a real browser' },
    detect: () => isOnPath('chromium'),
    packages: ['chromium'],
  },
  {
    id: 'postgresql',
    why: {
      zh: '测试要让服务使用别处安装的 PostgreSQL',
      en: 'tests run the service on a PostgreSQL that it did not bring along',
    },
    detect: () => debianPostgres() !== undefined,
    packages: ['postgresql'],
  },
  {
    id: 'root',
    why: { zh: '测试要以其他用户身份运行程序', en: 'tests run programs as other users' },
    detect: () => process.getuid?.() === 0,
    otherwise: { zh: '以 root 身份运行 kaoping test', en: 'run kaoping test as root' },
  },
  {
    id: 'mounts',
    why: { zh: '测试要用一个会写满的小磁盘', en: 'tests fill a small disk of their own' },
    detect: () => succeeds('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']),
    otherwise: { zh: '以 root 身份在允许挂载的环境中运行', en: 'run as root where file systems may be mounted' },
  },
  {
    id: 'network-namespaces',
    why: { zh: '测试要在隔离的网络中运行', en: 'tests run machines of their own in isolated networks' },
    detect: () => succeeds('unshare', ['--net', 'true']),
    otherwise: { zh: '在允许 unshare --net 的环境中运行', en: 'run where `unshare --net` is allowed' },
  },
  {
    id: 'shared',
    why: { zh: '测试要读取代码库旁的 shared 文件夹', en: 'tests read the folder `shared` beside the repository' },
    detect: () => existsSync(SHARED_FOLDER),
    otherwise: { zh: '把 shared 文件夹放在代码库旁边', en: 'put the folder `shared` beside the repository' },
  },
] as const satisfies readonly Need[];

export type NeedId = (typeof NEEDS)[number]['id'];

export const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url));

/** Reference material that is not part of the repository; absolute path, whether it exists or not. */
export const SHARED_FOLDER = join(REPOSITORY, '..', 'shared');

const CLUSTERS = '/usr/lib/postgresql';

/** Folder of the programs of the newest PostgreSQL (15 or newer) that Debian's packages have brought. */
export function debianPostgres(): string | undefined {
  const versions = existsSync(CLUSTERS) ? readdirSync(CLUSTERS).map(Number) : [];
  const usable = versions.filter((version) => version >= 15).toSorted((left, right) => right - left);
  return usable.map((version) => join(CLUSTERS, String(version), 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
}

function isOnPath(program: string): boolean {
  return pathOf(program) !== undefined;
}

function pathOf(program: string): string | undefined {
  const paths = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, program));
  return paths.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** `soffice` alone may be any part of LibreOffice: the spreadsheet opens no DOCX. */
function hasWriter(): boolean {
  const soffice = pathOf('soffice');
  return soffice !== undefined && existsSync(join(dirname(realpathSync(soffice)), 'libswlo.so'));
}

function succeeds(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

function outputOf(program: string, args: readonly string[]): string {
  return spawnSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).stdout ?? '';
}
