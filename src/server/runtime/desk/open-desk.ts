import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../../core/model/app-error.ts';
import type { Text } from '../../../core/model/text.ts';
import { lastLines } from '../last-lines.ts';
import { DESK_CACHE, deskVersion, isBuilt } from './desk-place.ts';

const BUILDER = fileURLToPath(new URL('./build-desk.ts', import.meta.url));

const BUILDING: Text = {
  zh: '正在生成网页（仅首次或更新后需要，几秒钟）……',
  en: 'building the desk (first use or after an update; a few seconds) ...',
};

/** Folder of the built desk: the one that was built with the packages, or one of the data folder, built now where it is missing. */
export async function openDesk(data: string, onNotice: (text: Text) => void): Promise<string> {
  const version = deskVersion();
  const own = join(data, 'desk');
  const found = [DESK_CACHE, own].map((folder) => join(folder, version)).find(isBuilt);
  if (found !== undefined) return found;
  onNotice(BUILDING);
  await runBuilder(own);
  return join(own, version);
}

async function runBuilder(folder: string): Promise<void> {
  const builder = spawn(process.execPath, [BUILDER, folder], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  builder.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-10_000);
  });
  const code = await new Promise<number | null>((settle, fail) => {
    builder.once('error', fail);
    builder.once('close', settle);
  });
  if (code !== 0) throw new AppError('desk-not-built', { reason: lastLines(said) });
}
