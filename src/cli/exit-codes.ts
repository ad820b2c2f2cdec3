import type { ExitMeaning } from './command.ts';

/** What every exit code of `kaoping` means. 2 to 5 come from `APP_ERRORS`; docs/errors.md repeats this table. */
export const EXIT_CODES = [
  { exit: 0, text: { zh: '完成', en: 'done' } },
  { exit: 1, text: { zh: '测试未通过（仅 kaoping test）', en: 'tests failed (kaoping test only)' } },
  { exit: 2, text: { zh: '命令写法有误', en: 'the call is wrong' } },
  { exit: 3, text: { zh: '输入的文件有误', en: 'an input is wrong' } },
  { exit: 4, text: { zh: '核对不一致', en: 'a result does not hold' } },
  {
    exit: 5,
    text: { zh: '本机环境有问题（磁盘、权限、安装）', en: 'this machine is in trouble (disk, rights, installation)' },
  },
  { exit: 70, text: { zh: '考评自身的缺陷', en: 'a bug of kaoping' } },
  { exit: 130, text: { zh: '被 Ctrl-C 中断', en: 'interrupted by Ctrl-C' } },
] as const satisfies readonly ExitMeaning[];

export const EXIT_BUG = 70;
