import type { SeenPage } from '../../../core/model/observation/index.ts';
import { textPrint } from '../../../core/pages/index.ts';

/** What says whether a page shows the same as another: a print of its text or, where no text was read, its bytes. */
export function pagePrint({ text, sha256 }: Pick<SeenPage, 'text' | 'sha256'>): string {
  return textPrint(text) ?? sha256;
}
