import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../core/model/app-error.ts';
import { MANIFEST_FILE } from '../../core/model/manifest.ts';
import type { Manifest } from '../../core/model/manifest.ts';
import { writeFolder } from './write-folder.ts';

const work = mkdtempSync(join(tmpdir(), 'kaoping-write-'));
let place = work;
let out = work;

beforeEach(() => {
  place = mkdtempSync(join(work, 'case-'));
  out = join(place, 'out');
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

async function writeResult(folder: string, text: string) {
  return writeFolder(folder, function* files(written) {
    yield { path: 'result.json', content: [text] };
    yield { path: 'inputs/tables/1-a.csv', content: Buffer.from('a\n') };
    const manifest: Manifest = {
      format: 'kaoping-output',
      formatVersion: 1,
      kaoping: '0.0.0',
      rules: 1,
      kind: 'score',
      at: null,
      inputs: [],
      outputs: [...written],
    };
    yield { path: MANIFEST_FILE, content: [JSON.stringify(manifest)] };
  });
}

/** The code of the error with which writing is refused. */
const refused = async (folder: string) =>
  writeResult(folder, 'new').then(String, (error: unknown) => (error instanceof AppError ? error.code : error));

const filesIn = (folder: string) => new Set(readdirSync(folder, { encoding: 'utf8', recursive: true }));

describe('an output folder', () => {
  test('is made with the folders above it', async () => {
    await writeResult(join(out, 'deep/down'), 'one');
    expect(readFileSync(join(out, 'deep/down/result.json'), 'utf8')).toBe('one');
  });

  test('takes the place of an empty folder and of an untouched earlier output', async () => {
    mkdirSync(out);
    await writeResult(out, 'one');
    await writeResult(out, 'two');
    expect(readFileSync(join(out, 'result.json'), 'utf8')).toBe('two');
    expect(readdirSync(place)).toEqual(['out']);
  });

  test('stays behind the link that leads to it', async () => {
    mkdirSync(join(place, 'disk'));
    symlinkSync('disk', out);
    await writeResult(out, 'one');
    expect(readlinkSync(out)).toBe('disk');
    expect(readFileSync(join(place, 'disk/result.json'), 'utf8')).toBe('one');
  });

  test.each<[string, () => void]>([
    ['a file was added', () => writeFileSync(join(out, '通报定稿.docx'), 'mine')],
    ['a file was added below', () => writeFileSync(join(out, 'inputs/tables/notes.txt'), 'mine')],
    ['a file was edited', () => writeFileSync(join(out, 'result.json'), 'mine')],
    ['a link was added', () => symlinkSync('/nowhere', join(out, 'link'))],
  ])('is left alone when %s since', async (_, touch) => {
    await writeResult(out, 'one');
    touch();
    const before = filesIn(out);
    expect(await refused(out)).toBe('out-touched');
    expect(filesIn(out)).toEqual(before);
    expect(readdirSync(place)).toEqual(['out']);
  });

  test('is replaced when files of it were deleted, because nothing is lost', async () => {
    await writeResult(out, 'one');
    rmSync(join(out, 'result.json'));
    await writeResult(out, 'two');
    expect(readFileSync(join(out, 'result.json'), 'utf8')).toBe('two');
  });

  test.each(['{"name":"a web app","icons":[]}', 'not json', ''])(
    'is somebody else’s when its manifest.json is %j',
    async (manifest) => {
      mkdirSync(out);
      writeFileSync(join(out, MANIFEST_FILE), manifest);
      writeFileSync(join(out, 'app.js'), 'precious');
      expect(await refused(out)).toBe('out-not-ours');
      expect(readFileSync(join(out, 'app.js'), 'utf8')).toBe('precious');
    },
  );

  test('is somebody else’s when manifest.json is a folder', async () => {
    mkdirSync(join(out, MANIFEST_FILE), { recursive: true });
    expect(await refused(out)).toBe('out-not-ours');
  });

  test.each<[string, () => string]>([
    ['a file', () => out],
    ['below a file', () => join(out, 'a/b')],
  ])('cannot be %s', async (_, folder) => {
    writeFileSync(out, 'mine');
    expect(await refused(folder())).toBe('out-not-folder');
    expect(readFileSync(out, 'utf8')).toBe('mine');
  });

  test('cannot be a link that leads nowhere', async () => {
    symlinkSync('/nowhere', out);
    expect(await refused(out)).toBe('out-not-folder');
    expect(readlinkSync(out)).toBe('/nowhere');
  });

  test('leaves nothing when writing fails, and the earlier output as it was', async () => {
    await writeResult(out, 'one');
    const failing = writeFolder(out, function* files() {
      yield { path: 'result.json', content: ['two'] };
      throw new Error('no more');
    });
    await expect(failing).rejects.toThrow('no more');
    expect(readFileSync(join(out, 'result.json'), 'utf8')).toBe('one');
    expect(readdirSync(place)).toEqual(['out']);
  });
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s amid writing leaves nothing behind', async (signal) => {
  const endless = `
    import { writeFolder } from ${JSON.stringify(join(import.meta.dirname, 'write-folder.ts'))};
    await writeFolder(process.argv[1], function* files() {
      console.log('writing');
      for (let index = 0; ; index++) yield { path: String(index % 9) + '/' + index, content: ['x'] };
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', endless, out], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.kill(signal);
  expect(await once(child, 'exit')).toEqual([null, signal]);
  expect(readdirSync(place)).toEqual([]);
});

test('an output is as open to others as the folders that its owner makes', () => {
  const program = `
    import { writeFolder } from ${JSON.stringify(join(import.meta.dirname, 'write-folder.ts'))};
    process.umask(0o027);
    await writeFolder(process.argv[1], () => [{ path: 'a', content: ['x'] }]);`;
  execFileSync(process.execPath, ['--input-type=module', '--eval', program, out]);
  expect(existsSync(join(out, 'a'))).toBe(true);
  expect(execFileSync('stat', ['-c', '%a', out, join(out, 'a')], { encoding: 'utf8' })).toBe('750\n640\n');
});
