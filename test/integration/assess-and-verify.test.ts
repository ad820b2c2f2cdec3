import { execFile } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ResultSchema } from '../../src/core/model/result.ts';
import type { Sheet } from '../../src/core/model/workbook.ts';
import { renderXlsx } from '../../src/server/render/xlsx/index.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const EXAMPLE = join(ROOT, 'examples/chaozhou-2019');
const work = mkdtempSync(join(tmpdir(), 'kaoping-assess-'));
const out = join(work, 'out');

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

async function kaoping(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const main = join(ROOT, 'src/cli/main.ts');
    execFile(process.execPath, [main, ...args, '--lang', 'en'], { cwd: work }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

let assessed: Ended;

beforeAll(async () => {
  assessed = await kaoping('assess', EXAMPLE, '--out', out);
}, 60_000);

afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('assess', () => {
  test('writes everything and prints the ranking', () => {
    expect(assessed.stderr).toBe('');
    expect(assessed.code).toBe(0);
    expect(readdirSync(out).toSorted()).toEqual([
      'annex.xlsx',
      'inputs',
      'manifest.json',
      'notice.docx',
      'notice.pdf',
      'ranking.csv',
      'report.html',
      'result.json',
    ]);
    expect(assessed.stdout).toContain('85.62');
  });

  test('gives a result by the published schema with the published counts', () => {
    const result = ResultSchema.parse(JSON.parse(readFileSync(join(out, 'result.json'), 'utf8')));
    const counts = result.classes.map(({ statistics }) => statistics.grades.map(({ count }) => count));
    expect(counts).toEqual([
      [2, 2, 0, 0],
      [14, 7, 5, 0],
    ]);
  });

  test('gives the same bytes again', async () => {
    const again = join(work, 'again');
    await kaoping('assess', EXAMPLE, '--out', again);
    for (const name of readdirSync(out).filter((one) => one !== 'inputs')) {
      const same = readFileSync(join(again, name)).equals(readFileSync(join(out, name)));
      expect({ name, same }).toEqual({ name, same: true });
    }
  }, 60_000);

  test('leaves a folder alone that holds something else', async () => {
    const foreign = join(work, 'foreign');
    mkdirSync(foreign);
    writeFileSync(join(foreign, 'letter.txt'), 'mine');
    const { code, stderr } = await kaoping('assess', EXAMPLE, '--out', foreign);
    expect(code).toBe(2);
    expect(stderr).toContain('holds something else');
    expect(readdirSync(foreign)).toEqual(['letter.txt']);
  });

  test('writes nothing when a cell is wrong, and names the cell', async () => {
    const campaign = join(work, 'campaign');
    cpSync(EXAMPLE, campaign, { recursive: true });
    const yaml = readFileSync(join(campaign, 'assessment.yaml'), 'utf8');
    writeFileSync(join(campaign, 'assessment.yaml'), yaml.replace('../../schemes/chaozhou-2019', 'chaozhou-2019'));
    const table = join(campaign, 'portal.csv');
    writeFileSync(table, readFileSync(table, 'utf8').replace('22.49', '很好').replace('18.86', '26'));
    const { code, stderr } = await kaoping('assess', campaign, '--out', join(work, 'never'));
    expect(code).toBe(3);
    expect(stderr).toMatch(/portal\.csv:2:\d+: .*\n.*portal\.csv:3:\d+: /);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(existsSync(join(work, 'never'))).toBe(false);
  });
});

describe('a workbook with all tables', () => {
  const campaign = join(work, 'workbook');

  beforeAll(() => {
    mkdirSync(campaign);
    const sheets = ['portal', 'newmedia', 'units'].map((name): Sheet => {
      const [header = [], ...rows] = readFileSync(join(EXAMPLE, `${name}.csv`), 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.split(','));
      return { name, columns: header.map((text) => ({ header: text, width: 12 })), rows, freezeHeader: true };
    });
    writeFileSync(join(campaign, '考评数据.xlsx'), renderXlsx({ sheets }));
  });

  async function assess(tables: string): Promise<Ended> {
    const yaml = readFileSync(join(EXAMPLE, 'assessment.yaml'), 'utf8')
      .replace('../../schemes/chaozhou-2019', 'chaozhou-2019')
      .replace(/^tables:\n(?: .*\n)+/mu, `tables: ${tables}\n`);
    writeFileSync(join(campaign, 'assessment.yaml'), yaml);
    return kaoping('assess', campaign, '--out', join(campaign, 'out'));
  }

  test('is assessed when it is listed', async () => {
    const { code, stderr } = await assess('[考评数据.xlsx]');
    expect([code, stderr]).toEqual([0, '']);
    const ranking = (folder: string) => readFileSync(join(folder, 'ranking.csv'), 'utf8');
    expect(ranking(join(campaign, 'out'))).toBe(ranking(out));
  }, 60_000);

  test('cannot have the name of one table', async () => {
    const { code, stderr } = await assess('{ portal: 考评数据.xlsx }');
    expect(code).toBe(3);
    expect(stderr).toContain('holds 3 tables (portal、newmedia、units), which cannot all be “portal”');
  });
});

describe('verify', () => {
  test('holds for what assess wrote', async () => {
    const { code, stdout } = await kaoping('verify', out);
    expect(stdout).toContain('30 units');
    expect(code).toBe(0);
  });

  test('holds for tables that only the names of their files tell apart', async () => {
    const twins = join(work, 'twins');
    mkdirSync(twins);
    const classOf = (id: string) =>
      `  - { id: ${id}, name: ${id}类, indicators: [{ id: x, name: 得分, points: 10, rule: { column: 得分 } }], ranking: { ties: dense } }\n`;
    const head = 'kaoping: 1\nid: twins\nversion: 1\ntitle: 两类\nsource: 自拟\nverified: true\nclasses:\n';
    writeFileSync(join(twins, 'scheme.yaml'), `${head}${classOf('a')}${classOf('b')}`);
    writeFileSync(join(twins, 'a.csv'), '单位,得分\n甲,1\n');
    writeFileSync(join(twins, 'b.csv'), '单位,得分\n乙,2\n');
    const files = ['scheme.yaml', 'a.csv', 'b.csv'].map((name) => join(twins, name));
    const scored = await kaoping('score', ...files, '--out', join(twins, 'out'));
    expect(scored.code).toBe(0);
    const { code, stdout } = await kaoping('verify', join(twins, 'out'));
    expect(stdout).toContain('2 units');
    expect(code).toBe(0);
  });

  test.each([
    'result.json',
    'ranking.csv',
    'notice.docx',
    'notice.pdf',
    'annex.xlsx',
    'report.html',
    'inputs/scheme.yaml',
  ])(
    'names %s when a byte is added to it',
    async (name) => {
      const copy = mkdtempSync(join(work, 'copy-'));
      cpSync(out, copy, { recursive: true });
      appendFileSync(join(copy, name), ' ');
      const { code, stdout, stderr } = await kaoping('verify', copy);
      expect(code).toBe(4);
      expect(stdout).toContain(name);
      expect(stderr).not.toMatch(/\n\s+at /);
    },
    30_000,
  );

  test('finds a document of other figures even when the manifest vouches for it', async () => {
    const campaign = join(work, 'other');
    cpSync(EXAMPLE, campaign, { recursive: true });
    const yaml = readFileSync(join(campaign, 'assessment.yaml'), 'utf8');
    writeFileSync(join(campaign, 'assessment.yaml'), yaml.replace('../../schemes/chaozhou-2019', 'chaozhou-2019'));
    const table = join(campaign, 'portal.csv');
    writeFileSync(table, readFileSync(table, 'utf8').replace('22.49', '22.48'));
    const other = join(work, 'other-out');
    await kaoping('assess', campaign, '--out', other);
    const forged = join(work, 'forged');
    cpSync(out, forged, { recursive: true });
    const manifest = (folder: string) => readFileSync(join(folder, 'manifest.json'), 'utf8');
    const entry = (text: string, name: string) =>
      new RegExp(`"path": "${name}",\\s+"bytes": \\d+,\\s+"sha256": "\\w+"`).exec(text)?.[0] ?? '';
    let text = manifest(forged);
    for (const name of ['notice.docx', 'notice.pdf', 'annex.xlsx']) {
      copyFileSync(join(other, name), join(forged, name));
      text = text.replace(entry(text, name), entry(manifest(other), name));
    }
    writeFileSync(join(forged, 'manifest.json'), text);
    const { code, stdout } = await kaoping('verify', forged);
    expect(code).toBe(4);
    for (const name of ['notice.docx', 'notice.pdf', 'annex.xlsx']) expect(stdout).toContain(name);
    expect(stdout).toContain('22.48');
  }, 60_000);
});

describe('around a result', () => {
  const tables = [join(EXAMPLE, 'portal.csv'), join(EXAMPLE, 'newmedia.csv')];

  test('explain adds up to the total', async () => {
    const { stdout } = await kaoping('explain', out, '湘桥区');
    expect(stdout).toContain('加分指标 2 = 78.1');
  });

  test('explain leads to the file of every figure', async () => {
    const { stdout } = await kaoping('explain', out, '湘桥区');
    expect(stdout).toContain('健康情况  14.6  ← portal.csv');
  });

  test('explain names near units', async () => {
    const { code, stderr } = await kaoping('explain', out, '湘桥');
    expect(code).toBe(2);
    expect(stderr).toContain('湘桥区人民政府');
  });

  test('explain finds a unit by its short name too, whatever blanks and widths it is typed in', async () => {
    for (const name of ['潮安区', ' 潮安区人民政府\u3000']) {
      expect((await kaoping('explain', out, name)).stdout).toContain('81.73');
    }
  });

  test.each(['xxxx', ''])('explain does not suggest a unit that is not like %j', async (name) => {
    const { code, stderr } = await kaoping('explain', out, name);
    expect(code).toBe(2);
    expect(stderr).toContain('nor one like it');
  });

  test('whatif shows whose grade moves', async () => {
    const { stdout } = await kaoping('whatif', 'chaozhou-2019', ...tables, '--set', 'portal.grades.bands.优秀.from=85');
    expect(stdout).toContain('优秀 → 良好');
    expect(stdout).toContain('1 of 30 units move');
  });

  test('whatif refuses a path that is not there', async () => {
    const { code, stderr } = await kaoping('whatif', 'chaozhou-2019', ...tables, '--set', 'portal.grade=1');
    expect(code).not.toBe(0);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test.each(['chaozhou-2019', 'national-2019'])('scheme check finds %s sound', async (scheme) => {
    expect((await kaoping('scheme', 'check', scheme)).code).toBe(0);
  });
});
