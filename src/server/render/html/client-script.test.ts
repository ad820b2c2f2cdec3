import { spawnSync } from 'node:child_process';
import { Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { linkScript } from './client-script.ts';

const ENTRY = new URL('client/start-report.ts', import.meta.url);

describe('the script of the page', () => {
  const script = linkScript(ENTRY);

  test('is one classic script: it compiles, nothing is imported, exported or typed', () => {
    expect(() => new Script(script)).not.toThrow();
    expect(script).not.toMatch(/^\s*(?:import|export|interface|type)\b/m);
  });

  test('no name stands for two things in it', () => {
    const names = [...script.matchAll(/^(?:async )?(?:function|const|let) \*?([\w$]+)/gm)].map(
      ([, name]) => name ?? '',
    );
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('each file stands once and before those that need it', () => {
    expect(script.match(/^function printable\(/gm)).toHaveLength(1);
    expect(script.indexOf('function printable(')).toBeLessThan(script.indexOf('function escaped('));
    expect(script.indexOf("const WRITTEN = Symbol('markup')")).toBeLessThan(script.indexOf('startReport();'));
  });

  test('writing it warns nobody', () => {
    const code = `import { linkScript } from './client-script.ts'; linkScript(new URL(${JSON.stringify(ENTRY.href)}));`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: new URL('.', import.meta.url),
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
