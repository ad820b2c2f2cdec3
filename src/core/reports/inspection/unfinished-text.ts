import type { InspectionResult } from '../../model/inspection-result.ts';
import type { Text } from '../../model/text.ts';

/** What has to be known before all else of an inspection that was cut off or is still going on; null for others. */
export function unfinishedText({ inspection, limits }: Pick<InspectionResult, 'inspection' | 'limits'>): Text | null {
  if (!limits.some(({ reason }) => reason === 'unfinished')) return null;
  const { home } = inspection.target;
  return {
    zh: `这次检查没有做完：中途被打断，或者还在进行。没有看到的只记为“未能检查”，不算缺少；用 kaoping inspect ${home} --resume 加原来的 --out 接着做完，再看结论`,
    en: `this inspection is not finished: it was cut off, or is still going on. What was not seen is untested and not missing; bring it to its end with kaoping inspect ${home} --resume and the --out of before`,
  };
}
