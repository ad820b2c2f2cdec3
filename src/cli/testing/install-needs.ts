import { spawnSync } from 'node:child_process';
import type { Language } from '../../core/model/text.ts';
import type { Output } from '../output.ts';
import type { Need } from './needs.ts';

/** Runs apt-get; `output` is all that it printed. */
export type AptGet = (args: readonly string[]) => { ok: boolean; output: string };

interface InstallWorld {
  stdout: Output;
  language: Language;
  /** Undefined where packages may not be installed: not root, or not Debian. */
  aptGet: AptGet | undefined;
}

const TEXTS = {
  installing: { zh: '安装 Debian 软件包', en: 'installing Debian packages' },
  failed: { zh: '安装未成功，apt-get 的提示见上。', en: 'that did not work; apt-get says why above.' },
} as const;

/**
 * Installs the Debian packages that tests need, where this may be done; otherwise prints exactly what to install. Never fails:
 * tests whose needs stay unmet are left out and say so themselves.
 */
export function installNeeds(needs: readonly Need[], world: InstallWorld): void {
  const packages = needs.filter((need) => !need.detect()).flatMap((need) => need.packages ?? []);
  if (packages.length > 0 && world.aptGet !== undefined) {
    install(packages, world.aptGet, world);
  }
  for (const need of needs.filter((each) => !each.detect())) {
    world.stdout.write(`${needLine(need, world.language)}\n`);
  }
}

/** `no libreoffice: why; what to do`. */
export function needLine(need: Need, language: Language): string {
  const remedy =
    need.packages === undefined ? need.otherwise?.[language] : `apt-get install ${need.packages.join(' ')}`;
  return language === 'zh'
    ? `缺少 ${need.id}：${need.why.zh}，相关测试将跳过；解决办法：${remedy}`
    : `no ${need.id}: ${need.why.en}, and will be left out; to have them: ${remedy}`;
}

/** apt-get of this machine, where this process may use it. */
export function systemAptGet(): AptGet | undefined {
  const run = (args: readonly string[]) =>
    spawnSync('apt-get', args, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  if (process.getuid?.() !== 0 || run(['--version']).status !== 0) {
    return undefined;
  }
  return (args) => {
    const { status, stdout, stderr } = run(args);
    return { ok: status === 0, output: `${stdout}${stderr}` };
  };
}

/** Quiet when it works, all that apt-get says when it does not. */
function install(packages: readonly string[], aptGet: AptGet, { stdout, language }: InstallWorld): void {
  stdout.write(`${TEXTS.installing[language]}: ${packages.join(' ')}\n`);
  // The list of packages on a fresh machine is empty or old.
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', ...packages]]) {
    const { ok, output } = aptGet(['-qq', ...args]);
    if (!ok) {
      stdout.write(`${output}${TEXTS.failed[language]}\n`);
      return;
    }
  }
}
