import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Diagnosis, fails, holds, lacks } from './diagnosis.ts';

const GIGABYTE = 1e9;

/** Bytes below which a database soon stops, and below which somebody should look. */
const LEAST = 0.3 * GIGABYTE;
const COMFORTABLE = 5 * GIGABYTE;

/** Whether the data folder can be made or written, and how much room there is. */
export function checkDataFolder(folder: string): Diagnosis[] {
  const place = nearest(folder);
  const isFolder = statSync(place).isDirectory();
  if (!isFolder || !mayWrite(place)) {
    const text = {
      zh: `数据文件夹 ${folder} 不可写（${place}）`,
      en: `the data folder ${folder} cannot be written (${place})`,
    };
    return [
      fails(text, {
        zh: '请改变其权限，或用 --data 指定另一个文件夹',
        en: 'change its rights, or name another with --data',
      }),
    ];
  }
  const made = existsSync(folder);
  return [
    holds(
      `数据文件夹 ${folder}${made ? '' : '（首次启动时建立）'}`,
      `data folder ${folder}${made ? '' : ' (made on the first start)'}`,
    ),
    room(place),
  ];
}

function room(place: string): Diagnosis {
  const { bavail, bsize } = statfsSync(place);
  const free = bavail * bsize;
  const said = `${(free / GIGABYTE).toFixed(1)} GB`;
  const text = { zh: `磁盘剩余 ${said}`, en: `${said} free on the disk` };
  const remedy = {
    zh: '请腾出空间，或用 --data 指定另一块磁盘上的文件夹',
    en: 'make room, or name a folder on another disk with --data',
  };
  if (free < LEAST) return fails(text, remedy);
  return free < COMFORTABLE ? lacks(text, remedy) : holds(text.zh, text.en);
}

function nearest(folder: string): string {
  let place = resolve(folder);
  while (!existsSync(place)) place = dirname(place);
  return place;
}

function mayWrite(place: string): boolean {
  try {
    accessSync(place, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
