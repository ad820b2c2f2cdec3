import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CommandContext, defineCommand, type OptionSpecs } from '../command.ts';
import { installNeeds, needLine, systemAptGet } from '../testing/install-needs.ts';
import { type Need, NEEDS, REPOSITORY } from '../testing/needs.ts';
import { runStage, runTool, STAGES } from '../testing/stages.ts';
import { type TestCounts, testCountsLine } from '../testing/test-counts.ts';

const OPTIONS = {
  soak: { type: 'boolean', text: { zh: '同时运行耗时很长的测试', en: 'run the long tests too' } },
  only: {
    type: 'string',
    value: 'PATTERN',
    text: {
      zh: '只运行文件路径（没有时：名称）含此内容的测试，不做其他检查',
      en: 'only tests whose file (or else whose name) contains this, and no other checks',
    },
  },
  list: { type: 'boolean', text: { zh: '只列出将要运行的内容', en: 'only list what would run' } },
} as const satisfies OptionSpecs;

type TestContext = CommandContext<typeof OPTIONS>;

export const test = defineCommand({
  description: {
    zh: '依次检查格式、规范、类型和引用规则，再运行测试。测试需要的 Debian 软件包会在允许时自动安装；缺少的条件和因此跳过的测试会逐一列出。',
    en: 'Checks formatting, lint, types and import laws, then runs the tests. Debian packages that tests need are installed where\nthat is allowed; what is missing is printed, and so is every test left out for it.',
  },
  options: OPTIONS,
  examples: [
    { call: 'test', text: { zh: '全部检查和测试', en: 'every check and test' } },
    { call: 'test --soak', text: { zh: '包括耗时很长的测试', en: 'the long ones too' } },
    { call: 'test --only src/core/scoring', text: { zh: '只测一个文件夹', en: 'one folder only' } },
  ],
  exits: [{ exit: 1, text: { zh: '有检查或测试未通过', en: 'a check or a test failed' } }],
  async run(context) {
    if (context.options.list) {
      return list(context);
    }
    const failedStages = context.options.only === undefined ? await runStages(context) : 0;
    installNeeds(NEEDS, { ...context, aptGet: systemAptGet() });
    const counts = await runTests(context);
    const total = { ...counts, failed: counts.failed + failedStages };
    context.stdout.write(`\n${testCountsLine(total)}\n`);
    return total.failed > 0 ? 1 : 0;
  },
});

/** Runs every stage, also after one failed: whoever mends wants to see all. Returns how many failed. */
async function runStages({ stdout, colour, language }: TestContext): Promise<number> {
  let failed = 0;
  for (const stage of STAGES) {
    const { ok, output } = await runStage(stage);
    const verdict = ok
      ? colour.green({ zh: '通过', en: 'ok' }[language])
      : colour.red({ zh: '未通过', en: 'FAILED' }[language]);
    stdout.write(`${stage.what[language]}: ${verdict}\n${ok ? '' : output}`);
    failed += ok ? 0 : 1;
  }
  return failed;
}

async function runTests(context: TestContext): Promise<TestCounts> {
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-test-'));
  const file = join(folder, 'counts.json');
  const env = {
    KAOPING_TEST_COUNTS: file,
    KAOPING_SOAK: context.options.soak ? '1' : '0',
    ...(context.stdout.isTTY ? {} : { NO_COLOR: '1' }),
  };
  try {
    const vitest = join(REPOSITORY, 'node_modules/vitest/vitest.mjs');
    const exit = await runTool(vitest, ['run', ...filterWords(context)], env);
    return withExit(readCounts(file), exit, context);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function filterWords({ options: { only, soak } }: TestContext): string[] {
  if (only === undefined) {
    return [];
  }
  return testFiles(soak).some((file) => file.includes(only)) ? [only] : ['--testNamePattern', only];
}

function readCounts(file: string): TestCounts | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as TestCounts;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') {
      return undefined;
    }
    throw thrown;
  }
}

/** A run that broke off, failed without a failed test or ran no test at all must not look like a good one. */
function withExit(counts: TestCounts | undefined, exit: number, { stdout, language }: TestContext): TestCounts {
  const known = counts ?? { passed: 0, failed: 0, skipped: 0 };
  if (known.failed > 0 || (exit === 0 && known.passed + known.skipped > 0)) {
    return known;
  }
  const what = exit === 0 ? TEXTS.noTest[language] : `${TEXTS.brokeOff[language]} ${exit}`;
  stdout.write(`${what}\n`);
  return { ...known, failed: known.failed + 1 };
}

const TEXTS = {
  noTest: { zh: '没有匹配的测试', en: 'no test matches' },
  brokeOff: { zh: '测试程序未能正常结束，退出码', en: 'the test runner itself failed with exit code' },
} as const;

function list({ stdout, language, options }: TestContext): number {
  for (const stage of STAGES) {
    stdout.write(`${stage.what[language]}: node --run ${stage.script}\n`);
  }
  const needs: readonly Need[] = NEEDS;
  for (const need of needs) {
    stdout.write(
      need.detect() ? `${{ zh: '已有', en: 'has' }[language]} ${need.id}\n` : `${needLine(need, language)}\n`,
    );
  }
  for (const file of testFiles(options.soak)) {
    stdout.write(`${file}\n`);
  }
  return 0;
}

function testFiles(soak: boolean): string[] {
  const files = globSync('{src,test,tools,bench}/**/*.test.ts', { cwd: REPOSITORY });
  return files.filter((file) => soak || !file.endsWith('.soak.test.ts')).toSorted();
}
