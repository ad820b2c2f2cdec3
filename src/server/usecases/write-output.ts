import { MANIFEST_FILE, MANIFEST_FORMAT } from '../../core/model/manifest.ts';
import type { Manifest, ManifestInput } from '../../core/model/manifest.ts';
import { rankingRows, resultText, RULES_VERSION } from '../../core/scoring/index.ts';
import type { ScoredCampaign } from '../../core/scoring/index.ts';
import { renderCsv } from '../render/csv/index.ts';
import type { InputFile } from '../runtime/input-file.ts';
import { writeFolder } from '../runtime/write-folder.ts';
import type { OutputFile, WrittenFile } from '../runtime/write-folder.ts';
import type { CampaignInputs } from './compute-campaign.ts';
import { productVersion } from './product-version.ts';

/** Inputs beyond scheme and tables, where the output has documents. */
export interface DocumentInputs {
  campaign: InputFile;
  template: InputFile;
}

export interface Output {
  kind: Manifest['kind'];
  inputs: CampaignInputs;
  documents: DocumentInputs | null;
  campaign: ScoredCampaign;
}

/** In characters, of which a file system may take as few as 63 Chinese ones. */
const LONGEST_NAME = 50;

interface KeptInput extends ManifestInput {
  bytes: Uint8Array;
}

/** `ranking.csv`: a Chinese Excel opens it by a double click. */
export const rankingFile = (campaign: ScoredCampaign): Uint8Array =>
  renderCsv(rankingRows(campaign), { byteOrderMark: true });

/**
 * Writes an output folder whole or not at all: `result.json`, `ranking.csv`, what `render` adds (it is given the hash of
 * `result.json`), copies of all inputs, and at last the manifest that ties them together.
 */
export async function writeOutput(
  folder: string,
  output: Output,
  render: (resultSha256: string) => Iterable<OutputFile> = () => [],
): Promise<WrittenFile[]> {
  const kept = keepInputs(output);
  return writeFolder(folder, function* files(written) {
    yield { path: 'result.json', content: resultText(output.campaign) };
    yield { path: 'ranking.csv', content: rankingFile(output.campaign) };
    yield* render(written[0]?.sha256 ?? '');
    const outputs = [...written];
    for (const { path, bytes } of kept) yield { path, content: bytes };
    yield { path: MANIFEST_FILE, content: [manifestText(output, kept, outputs)] };
  });
}

function keepInputs({ inputs, documents }: Output): KeptInput[] {
  const keep = (
    file: InputFile,
    role: ManifestInput['role'],
    at: { path: string; table?: string | null },
  ): KeptInput => ({
    role,
    table: at.table ?? null,
    name: file.name,
    path: `inputs/${at.path}`,
    sha256: file.sha256,
    bytes: file.bytes,
  });
  return [
    keep(inputs.scheme, 'scheme', { path: 'scheme.yaml' }),
    ...inputs.tables.map(({ file, table }, index) =>
      keep(file, 'table', { path: `tables/${index + 1}-${keptName(file.name)}`, table }),
    ),
    ...(documents === null
      ? []
      : [
          keep(documents.campaign, 'campaign', { path: 'assessment.yaml' }),
          keep(documents.template, 'template', { path: 'notice-template.md' }),
        ]),
  ];
}

/** A name that every file system takes, with its ending; the manifest has the whole name. */
function keptName(name: string): string {
  return Array.from(name.replaceAll(/[\\\p{Cc}]/gu, '_'))
    .slice(-LONGEST_NAME)
    .join('');
}

function manifestText(output: Output, kept: readonly KeptInput[], outputs: readonly WrittenFile[]): string {
  const manifest: Manifest = {
    format: MANIFEST_FORMAT,
    formatVersion: 1,
    kaoping: productVersion(),
    rules: RULES_VERSION,
    kind: output.kind,
    at: output.inputs.at,
    inputs: kept.map(({ role, table, name, path, sha256 }) => ({ role, table, name, path, sha256 })),
    outputs: [...outputs],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

export { productVersion };
export type { WrittenFile };
