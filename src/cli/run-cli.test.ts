import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppError } from '../core/model/app-error.ts';
import { type CommandContext, type CommandEntry, defineCommand, type OptionSpecs } from './command.ts';
import { COMMANDS } from './commands.ts';
import { runCli } from './run-cli.ts';

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
  /** What the command was called with, when it was. */
  called: Pick<CommandContext, 'args' | 'options' | 'language' | 'cwd'> | undefined;
}

const OPTIONS = {
  out: { type: 'string', value: 'DIR', short: 'o', text: { zh: '输出到', en: 'write there' } },
  set: { type: 'string', value: 'PATH=VALUE', many: true, text: { zh: '改动', en: 'change' } },
  format: { type: 'string', choices: ['csv', 'xlsx'], text: { zh: '格式', en: 'format' } },
  force: { type: 'boolean', text: { zh: '覆盖', en: 'overwrite' } },
} as const satisfies OptionSpecs;

async function call(line: string, env: Record<string, string> = {}): Promise<Outcome> {
  const outcome: Outcome = { code: -1, stdout: '', stderr: '', called: undefined };
  const record = (context: CommandContext): Promise<number> => {
    const { args, options, language, cwd } = context;
    outcome.called = { args, options, language, cwd };
    return Promise.resolve(0);
  };
  const commands: CommandEntry[] = [
    entry('score', { options: OPTIONS, arguments: [SCHEME, { ...TABLE, many: true }], run: record }),
    entry('scheme check', { arguments: [SCHEME], run: record }),
    entry('scheme show', { arguments: [{ ...SCHEME, optional: true }], run: record }),
    entry('write', { options: { to: { ...OPTIONS.out, required: true } }, run: record }),
    entry('fail', { run: (context) => Promise.reject(failureOf(context.args[0])), arguments: [SCHEME] }),
    entry('version', { run: record }),
  ];
  const world = {
    stdout: { write: (text: string) => void (outcome.stdout += text) },
    stderr: { write: (text: string) => void (outcome.stderr += text) },
    cwd: '/somewhere',
    env,
  };
  outcome.code = await runCli(line.split(' ').filter(Boolean), commands, world);
  return outcome;
}

const SCHEME = { name: 'SCHEME', text: { zh: '指标体系', en: 'the scheme' } } as const;
const TABLE = { name: 'TABLE', text: { zh: '数据表', en: 'a table' } } as const;

function entry(name: string, parts: Omit<Parameters<typeof defineCommand>[0], 'examples'>): CommandEntry {
  const command = defineCommand({ examples: [{ call: name, text: { zh: '示例', en: 'an example' } }], ...parts });
  return { name, summary: { zh: `摘要 ${name}`, en: `summary of ${name}` }, load: () => Promise.resolve(command) };
}

function failureOf(kind: string | undefined): unknown {
  const fault = { code: 'x', where: { file: 'a.csv', line: 7, column: 3 }, message: { zh: '坏', en: 'bad' } };
  switch (kind) {
    case 'faulty':
      return new AppError('input-faulty', { what: 'a.csv' }, [
        fault,
        { ...fault, where: { file: 'a.xlsx', sheet: '市级', cell: 'C7' }, suggestion: { zh: '改', en: 'mend' } },
      ]);
    case 'disk':
      return Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', errno: -28, syscall: 'write', path: 'out/a.csv' });
    case 'package':
    case 'module':
      return Object.assign(new Error(`Cannot find ${kind} 'fflate' imported from a.ts`), {
        code: 'ERR_MODULE_NOT_FOUND',
      });
    case 'missing':
      return Object.assign(new Error('ENOENT'), { code: 'ENOENT', errno: -2, syscall: 'open', path: 'no.yaml' });
    default:
      return new TypeError('x is undefined\nin two lines');
  }
}

describe('help', () => {
  test.each(['', '--help', '-h', 'help'])('`kaoping %s` lists every command', async (line) => {
    const { code, stdout } = await call(line);
    expect(code).toBe(0);
    for (const name of ['score', 'scheme check', 'scheme show', 'write', 'help']) {
      expect(stdout).toContain(`  ${name} `);
    }
  });

  test.each(['scheme', 'scheme --help', 'help scheme'])(
    '`kaoping %s` lists the commands of the group',
    async (line) => {
      const { code, stdout } = await call(line);
      expect(code).toBe(0);
      expect(stdout).toContain('scheme check  summary of scheme check');
      expect(stdout).toContain('kaoping scheme check  an example');
      expect(stdout).not.toContain('score');
    },
  );

  test.each(['score --help', 'help score', 'score x y --help', '--help score', 'score -h --force'])(
    '`kaoping %s` shows usage, options and examples and runs nothing',
    async (line) => {
      const { code, stdout, called } = await call(line);
      expect([code, called]).toEqual([0, undefined]);
      expect(stdout).toContain('kaoping score SCHEME TABLE... [OPTIONS]');
      expect(stdout).toContain('-o, --out DIR');
      expect(stdout).toContain('(may be repeated)');
      expect(stdout).toContain('kaoping score  an example');
    },
  );

  test.each(['verify', 'notice check'])(
    '%s tells the exit code for what does not hold',
    async (name) => {
      const command = await COMMANDS.find((one) => one.name === name)?.load();
      expect(command?.exits?.map(({ exit }) => exit)).toEqual([4]);
    },
    60_000,
  );

  test('required options stand in the usage and are not asked for with --help', async () => {
    const { stdout } = await call('write --help');
    expect(stdout).toContain('kaoping write --to DIR [OPTIONS]');
  });

  test('speaks Chinese', async () => {
    const { stdout } = await call('score --help --lang zh');
    expect(stdout).toContain('用法：\n  kaoping score SCHEME TABLE... [选项]');
  });
});

describe('options', () => {
  const none = { out: undefined, set: [], format: undefined, force: false, help: false, lang: undefined };
  const CASES: readonly [line: string, args: string[], options: Record<string, unknown>][] = [
    ['score s t', ['s', 't'], {}],
    ['score s t u --out d', ['s', 't', 'u'], { out: 'd' }],
    ['score -o d s t', ['s', 't'], { out: 'd' }],
    ['score s --out=--d t', ['s', 't'], { out: '--d' }],
    ['score s --force t', ['s', 't'], { force: true }],
    ['score --set a=1 --set b=2 s t', ['s', 't'], { set: ['a=1', 'b=2'] }],
    ['score s -- t --out', ['s', 't', '--out'], {}],
    ['score s - --format csv', ['s', '-'], { format: 'csv' }],
    ['--lang zh score s t', ['s', 't'], { lang: 'zh' }],
  ];

  test.each(CASES)('`kaoping %s`', async (line, args, options) => {
    const { code, called } = await call(line);
    expect(code).toBe(0);
    expect(called).toMatchObject({ args, options: { ...none, ...options }, cwd: '/somewhere' });
  });

  test.each([
    ['--lang zh', {}, 'zh'],
    ['--lang=en', { LANG: 'zh_CN.UTF-8' }, 'en'],
    ['', { LANG: 'zh_CN.UTF-8' }, 'zh'],
    ['', {}, 'en'],
  ])('language with `%s` and %j is %s', async (options, env: Record<string, string>, language) => {
    const { called } = await call(`scheme show ${options}`, env);
    expect(called?.language).toBe(language);
  });

  test.each(['--version', 'version'])('`kaoping %s` runs the command version', async (line) => {
    const { called } = await call(line);
    expect(called).toBeDefined();
  });
});

describe('a wrong call is one line on stderr and exit code 2', () => {
  test.each([
    ['scroe s t', 'There is no command `scroe`. Did you mean `kaoping score`?'],
    ['scheme chek s', 'There is no command `scheme chek`. Did you mean `kaoping scheme check`?'],
    ['shceme check', 'There is no command `shceme check`. Did you mean `kaoping scheme check`?'],
    ['scheme bananas', 'There is no command `scheme bananas`. Run `kaoping help` for the list.'],
    ['bananas', 'There is no command `bananas`. Run `kaoping help` for the list.'],
    ['help bananas', 'There is no command `bananas`. Run `kaoping help` for the list.'],
    ['score s t --fromat csv', 'There is no option `--fromat`. Did you mean `--format`?'],
    ['score s t --bananas', 'There is no option `--bananas`. Add --help to the command to see its options.'],
    ['score s t -z', 'There is no option `-z`. Add --help'],
    ['score s t --out', 'The option `--out` has no value.'],
    ['score s t --out --force', 'The option `--out` has no value.'],
    ['score s t --out=', 'The option `--out` has no value.'],
    ['score s t --force=yes', 'The option `--force` takes no value but was given `yes`.'],
    ['score s t --format pdf', 'The option `--format` does not take `pdf`. It takes one of: csv, xlsx.'],
    ['score s t --lang fr', 'The option `--lang` does not take `fr`.'],
    ['score', 'The argument SCHEME is missing.'],
    ['score s', 'The argument TABLE is missing.'],
    ['scheme check a b', 'The argument `b` is one too many.'],
    ['write', 'The option `--to DIR` is missing.'],
    ['--bananas', 'There is no option `--bananas`.'],
  ])('`kaoping %s`: %s', async (line, complaint) => {
    const { code, stdout, stderr, called } = await call(line);
    expect([code, stdout, called]).toEqual([2, '', undefined]);
    expect(stderr).toMatch(/^error: [^\n]+\n$/);
    expect(stderr).toContain(complaint);
  });

  test('in Chinese too', async () => {
    const { stderr } = await call('scroe', { LC_ALL: 'zh_CN.UTF-8' });
    expect(stderr).toBe('错误：没有“scroe”这个命令。是否想用 kaoping score？\n');
  });
});

describe('a failing command', () => {
  test('lists the faults with their places, then one line', async () => {
    const { code, stderr } = await call('fail faulty');
    expect(code).toBe(3);
    expect(stderr.split('\n')).toEqual([
      'a.csv:7:3: bad',
      'a.xlsx:市级!C7: bad (mend)',
      'error: The input is faulty: a.csv. Mend every place listed above and run it again.',
      '',
    ]);
    expect((await call('fail faulty --lang zh')).stderr).toContain('a.xlsx:市级!C7: 坏（改）\n错误：');
  });

  test('a refusal of the system is told with its file and reason', async () => {
    const full = await call('fail disk');
    expect([full.code, full.stderr]).toEqual([
      5,
      'error: The system refused write on out/a.csv: no space left on device. Check free space and access rights, then try again.\n',
    ]);
    const missing = await call('fail missing');
    expect([missing.code, missing.stderr]).toEqual([
      3,
      'error: There is no such file or folder: no.yaml. Check the path.\n',
    ]);
  });

  test('a package that is gone can be mended by the person, a file of ours that is gone cannot', async () => {
    const gone = await call('fail package');
    expect(gone.code).toBe(5);
    expect(gone.stderr).toMatch(/^error: The package fflate is gone\. .*\n$/);
    expect((await call('fail module')).code).toBe(70);
  });

  test('a bug is one line too, with the details in a file of its own', async () => {
    const { code, stderr } = await call('fail bug');
    expect(code).toBe(70);
    expect(stderr).toMatch(
      /^error: kaoping itself failed, which is a bug of ours: x is undefined in two lines\. [^\n]+\n$/,
    );
    const file = /The details are in (\S+);/.exec(stderr)?.[1] ?? '';
    expect(readFileSync(file, 'utf8')).toContain('TypeError: x is undefined');
    rmSync(dirname(file), { recursive: true });
  });
});
