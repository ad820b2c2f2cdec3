import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkLayers, type LayersVerdict } from '../../tools/layers/check.ts';
import { cruiseTree } from '../../tools/layers/import-graph.ts';
import { readLaws } from '../../tools/layers/laws.ts';
import { CLEAN_TREE, PLANT_NEIGHBOURS, PLANTS } from './planted-violations.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'kaoping-layers-'));

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function growTree(name: string, files: Readonly<Record<string, string>>): string {
  const root = join(scratch, name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  cpSync(join(repository, 'layers.json'), join(root, 'layers.json'));
  return root;
}

describe('a tree that keeps the laws', () => {
  test('passes, and every file of it was read', async () => {
    const { violations, files } = await checkLayers(growTree('clean', CLEAN_TREE));
    expect(violations).toEqual([]);
    expect(files).toEqual(
      Object.keys(CLEAN_TREE)
        .filter((file) => /^(src|test)\//.test(file))
        .toSorted(),
    );
  });

  test('may be as long as 400 lines and no longer', async () => {
    const text = 'export {};\n'.repeat(400);
    const { violations } = await checkLayers(growTree('long', { ...CLEAN_TREE, 'src/cli/long.ts': text }));
    expect(violations).toEqual([]);
  });
});

describe('a tree with one violation of each kind', () => {
  let verdict: LayersVerdict;

  beforeAll(async () => {
    const planted = Object.fromEntries(PLANTS.map(({ file, text }) => [file, text]));
    verdict = await checkLayers(growTree('planted', { ...CLEAN_TREE, ...PLANT_NEIGHBOURS, ...planted }));
  });

  test.each(PLANTS)('$law bites: $why ($file)', ({ law, file }) => {
    const reported = verdict.violations.filter(({ from }) => from.replace(/:\d+$/, '') === file);
    expect(reported.map((violation) => violation.law)).toContain(law);
  });

  test('every law of layers.json has a planted violation', () => {
    const planted = new Set(PLANTS.map(({ law }) => law));
    expect(readLaws(repository).filter(({ id }) => !planted.has(id))).toEqual([]);
  });

  test('nothing else is reported', () => {
    const planted = new Set(PLANTS.map(({ file }) => file));
    const others = verdict.violations.filter(({ from }) => !planted.has(from.replace(/:\d+$/, '')));
    expect(others).toEqual([]);
  });
});

describe('a tool that cannot read the tree', () => {
  test('is refused when it read no modules', async () => {
    const blind: typeof cruiseTree = async (root, rules) => ({ ...(await cruiseTree(root, rules)), modules: [] });
    await expect(checkLayers(growTree('blind', CLEAN_TREE), blind)).rejects.toThrow('read 0 modules');
  });

  test('is refused when it saw no imports', async () => {
    const dim: typeof cruiseTree = async (root, rules) => {
      const result = await cruiseTree(root, rules);
      return { ...result, modules: result.modules.map((module) => ({ ...module, dependencies: [] })) };
    };
    await expect(checkLayers(growTree('dim', CLEAN_TREE), dim)).rejects.toThrow('saw none of the');
  });
});

test('the tool prints the law with its sentence and fails', () => {
  const root = growTree('printed', {
    ...CLEAN_TREE,
    'src/core/scheme/now.ts': 'export const now = () => Date.now();\n',
  });
  cpSync(join(repository, 'tools'), join(root, 'tools'), { recursive: true });
  rmSync(join(root, 'node_modules'), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
  const { stdout, status } = spawnSync(process.execPath, [join(root, 'tools/check-layers.ts')], { encoding: 'utf8' });
  expect(stdout).toContain('core-globals: src/core knows no clock');
  expect(stdout).toContain('  src/core/scheme/now.ts:1 uses Date.now\n');
  expect(status).toBe(1);
});
