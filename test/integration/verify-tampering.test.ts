import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AppError } from '../../src/core/model/app-error.ts';
import { ManifestSchema } from '../../src/core/model/manifest.ts';
import type { Manifest } from '../../src/core/model/manifest.ts';
import { assessCampaign } from '../../src/server/usecases/assess-campaign.ts';
import { verifyOutput } from '../../src/server/usecases/verify-output.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/chaozhou-2019', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'kaoping-verify-'));
const original = join(work, 'out');

beforeAll(async () => {
  await assessCampaign({ campaign: EXAMPLE, out: original, template: null, cwd: work });
}, 60_000);

afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Where a copy of the output differs once `tamper` has been at it: the first word of every difference. */
async function differencesAfter(tamper: (folder: string) => void): Promise<string[]> {
  const folder = join(mkdtempSync(join(work, 'copy-')), 'out');
  cpSync(original, folder, { recursive: true });
  tamper(folder);
  const { differences } = await verifyOutput(folder, work);
  return differences.map(({ path }) => path.split(/[ :]/u)[0] ?? '');
}

const manifestOf = (folder: string): Manifest =>
  ManifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));

function changeManifest(folder: string, change: (manifest: Manifest) => Partial<Manifest>): void {
  const manifest = manifestOf(folder);
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, ...change(manifest) }));
}

/** Makes the manifest vouch for every file as it is now. */
function vouch(folder: string): void {
  const now = <File extends { path: string; sha256: string }>(file: File): File => {
    const bytes = readFileSync(join(folder, file.path));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { ...file, sha256, ...('bytes' in file ? { bytes: bytes.length } : {}) };
  };
  changeManifest(folder, ({ inputs, outputs }) => ({ inputs: inputs.map(now), outputs: outputs.map(now) }));
}

function replaceIn(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

function swap(folder: string, one: string, other: string): void {
  renameSync(join(folder, one), join(folder, 'aside'));
  renameSync(join(folder, other), join(folder, one));
  renameSync(join(folder, 'aside'), join(folder, other));
}

const OUTPUTS = ['result.json', 'ranking.csv', 'notice.docx', 'notice.pdf', 'annex.xlsx', 'report.html'];
const INPUTS = [
  'inputs/scheme.yaml',
  'inputs/assessment.yaml',
  'inputs/notice-template.md',
  'inputs/tables/1-portal.csv',
  'inputs/tables/3-units.csv',
];

test('an untouched output holds, and the hash of its manifest is told', async () => {
  const { differences, units, manifestSha256 } = await verifyOutput(original, work);
  expect([differences, units]).toEqual([[], 30]);
  const bytes = readFileSync(join(original, 'manifest.json'));
  expect(manifestSha256).toBe(createHash('sha256').update(bytes).digest('hex'));
});

describe.each([...OUTPUTS, ...INPUTS])('%s', (name) => {
  test('with another byte is found', async () => {
    expect(await differencesAfter((folder) => appendFileSync(join(folder, name), '\n'))).toContain(name);
  });

  test('taken away is found', async () => {
    expect(await differencesAfter((folder) => rmSync(join(folder, name)))).toContain(name);
  });

  test('with garbage in its place is found', async () => {
    expect(await differencesAfter((folder) => writeFileSync(join(folder, name), '\u0000\u0001{'))).toContain(name);
  });

  test('replaced by a link to the same bytes is found', async () => {
    const found = await differencesAfter((folder) => {
      renameSync(join(folder, name), join(folder, '../aside'));
      symlinkSync(join(folder, '../aside'), join(folder, name));
    });
    expect(found).toContain(name);
  });
});

test('a link in the place of a file is told once, with where it leads', async () => {
  const folder = join(mkdtempSync(join(work, 'copy-')), 'out');
  cpSync(original, folder, { recursive: true });
  renameSync(join(folder, 'report.html'), join(folder, '../aside'));
  symlinkSync('../aside', join(folder, 'report.html'));
  const computed = manifestOf(folder).outputs.find(({ path }) => path === 'report.html')?.sha256;
  const { differences } = await verifyOutput(folder, work);
  expect(differences).toEqual([{ path: 'report.html', stored: '→ ../aside', computed }]);
});

describe('a manifest that vouches for what was done', () => {
  test.each(OUTPUTS)('cannot hide that %s is gone', async (name) => {
    const found = await differencesAfter((folder) => {
      rmSync(join(folder, name));
      changeManifest(folder, ({ outputs }) => ({ outputs: outputs.filter(({ path }) => path !== name) }));
    });
    expect(found).toEqual(['manifest.json']);
  });

  test.each(['scheme', 'campaign', 'template'])('cannot hide that the %s is gone', async (role) => {
    const found = await differencesAfter((folder) => {
      const gone = manifestOf(folder).inputs.find((input) => input.role === role);
      rmSync(join(folder, gone?.path ?? ''));
      changeManifest(folder, ({ inputs }) => ({ inputs: inputs.filter((input) => input.role !== role) }));
    });
    expect(found).toContain('manifest.json');
  });

  test('holds for a ranking of an earlier version, which had no byte order mark', async () => {
    const found = await differencesAfter((folder) => {
      expect(readFileSync(join(folder, 'ranking.csv'), 'utf8')).toMatch(/^\u{feff}class,/u);
      replaceIn(join(folder, 'ranking.csv'), '\u{feff}', '');
      vouch(folder);
    });
    expect(found).toEqual([]);
  });

  test.each(['result.json', 'ranking.csv'])('cannot hide another total in %s', async (name) => {
    const found = await differencesAfter((folder) => {
      replaceIn(join(folder, name), '85.62', '95.62');
      vouch(folder);
    });
    expect(found).toEqual([name]);
  });

  test.each<[string, string, string]>([
    ['inputs/tables/1-portal.csv', '22.49', '22.48'],
    ['inputs/tables/3-units.csv', '湘桥区,3', '湘桥,3'],
    ['inputs/scheme.yaml', 'verified: false', 'verified: true'],
  ])('cannot hide another %s', async (name, from, to) => {
    const found = await differencesAfter((folder) => {
      replaceIn(join(folder, name), from, to);
      vouch(folder);
    });
    expect(found).toContain('result.json');
  });

  test('cannot hide documents that were swapped', async () => {
    const found = await differencesAfter((folder) => {
      swap(folder, 'notice.docx', 'notice.pdf');
      vouch(folder);
    });
    expect(new Set(found)).toEqual(new Set(['notice.docx', 'notice.pdf']));
  });

  test('cannot turn an assessment into a mere score, whose documents nobody looks at', async () => {
    expect(await differencesAfter((folder) => changeManifest(folder, () => ({ kind: 'score' })))).toContain(
      'manifest.json',
    );
  });

  test.each<[string, Partial<Manifest>]>([
    ['another date', { at: '2018-12-31' }],
    ['no output', { outputs: [] }],
  ])('cannot name %s', async (_, change) => {
    expect(await differencesAfter((folder) => changeManifest(folder, () => change))).not.toEqual([]);
  });

  test('cannot name another length', async () => {
    const found = await differencesAfter((folder) => {
      changeManifest(folder, ({ outputs }) => ({ outputs: outputs.map((file) => ({ ...file, bytes: 1 })) }));
    });
    expect(found).toEqual(OUTPUTS.map(() => 'manifest.json'));
  });

  test('cannot name a file outside of the folder', async () => {
    const outside = differencesAfter((folder) =>
      changeManifest(folder, ({ outputs: [file, ...others] }) => ({
        outputs: file === undefined ? others : [{ ...file, path: '../../out/result.json' }, ...others],
      })),
    );
    await expect(outside).rejects.toThrow('manifest-unreadable');
  });
});

test.each(['extra.txt', 'inputs/tables/4-units.csv'])('a file %s that nobody listed is found', async (name) => {
  expect(await differencesAfter((folder) => writeFileSync(join(folder, name), 'x'))).toEqual([name]);
});

test.each(['manifest.json', 'result.json'])('%s in the place of its folder is no output', async (name) => {
  expect(statSync(join(original, name)).isFile()).toBe(true);
  await expect(verifyOutput(join(original, name), work)).rejects.toBeInstanceOf(AppError);
});
