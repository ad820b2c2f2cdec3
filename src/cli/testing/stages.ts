import { spawn } from 'node:child_process';
import { dirname, delimiter } from 'node:path';
import type { Text } from '../../core/model/text.ts';
import { REPOSITORY } from './needs.ts';

/** One check of the code before the tests: a script of package.json. */
export interface Stage {
  script: string;
  what: Text;
}

export const STAGES: readonly Stage[] = [
  { script: 'format:check', what: { zh: '代码格式', en: 'formatting' } },
  { script: 'lint', what: { zh: '代码规范', en: 'lint' } },
  { script: 'types', what: { zh: '类型', en: 'types' } },
  { script: 'layers', what: { zh: '分层与引用规则', en: 'import laws' } },
];

export interface StageResult {
  ok: boolean;
  output: string;
}

/** Runs a script of package.json and keeps what it prints. */
export async function runStage(stage: Stage): Promise<StageResult> {
  const child = spawn(process.execPath, ['--run', stage.script], {
    cwd: REPOSITORY,
    env: childEnv(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await exitOf(child);
  return { ok: code === 0, output: Buffer.concat(chunks).toString('utf8') };
}

/** Runs a program of node_modules on the terminal and returns its exit code. */
export async function runTool(tool: string, args: readonly string[], env: Record<string, string>): Promise<number> {
  const child = spawn(process.execPath, [tool, ...args], {
    cwd: REPOSITORY,
    env: { ...childEnv(), ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return exitOf(child);
}

/** Programs that begin with `#!/usr/bin/env node` must find this Node and not that of the system. */
function childEnv(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter) };
}

async function exitOf(child: ReturnType<typeof spawn>): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
