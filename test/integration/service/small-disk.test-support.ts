import { execFileSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';

/** Makes a folder a disk of its own of so many megabytes, which only root can. */
export function mountDisk(folder: string, megabytes: number): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder]);
}

export function unmountDisk(folder: string): void {
  execFileSync('umount', ['--lazy', folder]);
}

/** Fills the disk on which a file lies with it, to the last byte. */
export function fillDisk(file: string): void {
  const open = openSync(file, 'w');
  try {
    for (const piece of [Buffer.alloc(2 ** 20), Buffer.alloc(1)]) fillWith(open, piece);
  } finally {
    closeSync(open);
  }
}

function fillWith(open: number, piece: Buffer): void {
  try {
    for (;;) writeSync(open, piece);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
