import type { Language } from '../../../core/model/text.ts';

const MORE = {
  zh: (count: number) => `……另有 ${count} 条，请在考评系统中查看`,
  en: (count: number) => `… and ${count} more: see the service`,
};

/** As many whole lines as there is room for, and how many are left out. Bytes of UTF-8. */
export function shortened(lines: readonly string[], { most, language }: { most: number; language: Language }): string {
  const room = most - 100;
  const taken: string[] = [];
  let bytes = 0;
  for (const line of lines) {
    const size = Buffer.byteLength(line) + 1;
    if (bytes + size > room) break;
    bytes += size;
    taken.push(line);
  }
  const left = lines.length - taken.length;
  return [...taken, ...(left > 0 ? [MORE[language](left)] : [])].join('\n');
}
