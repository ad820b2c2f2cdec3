import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHARED_FOLDER } from '../../../../test/needs.ts';

/** A real page with what people wrote down about it. Nothing of it may be printed. */
export interface LabelledPage {
  file: string;
  is_gov: boolean;
  kind: string;
  subkind: string | null;
  ground_truth: {
    gov_meta: Record<string, string | string[]>;
    footer: {
      site_code: string[];
      icp: string[];
      police: string[];
      conac_mark: boolean;
      jiucuo_site_code: string[];
    };
    title?: string;
    publish_displayed?: string | null;
    publish_date?: string | null;
    source?: string | null;
  };
}

const FOLDER = join(SHARED_FOLDER, 'pages');

export function labelledPages(): LabelledPage[] {
  const pages = JSON.parse(readFileSync(join(FOLDER, 'manifest.json'), 'utf8')) as LabelledPage[];
  return pages.filter(({ file }) => file.endsWith('.html'));
}

export function bytesOf({ file }: LabelledPage): Uint8Array {
  return readFileSync(join(FOLDER, file));
}
