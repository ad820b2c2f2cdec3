import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AppError } from '../../core/model/app-error.ts';
import { MANIFEST_FILE } from '../../core/model/manifest.ts';
import type { Manifest, ManifestInput } from '../../core/model/manifest.ts';
import type { Difference } from '../../core/reports/verification/index.ts';
import { RULES_VERSION } from '../../core/scoring/index.ts';
import type { ScoredCampaign } from '../../core/scoring/index.ts';
import { readBytes } from '../runtime/input-file.ts';
import type { InputFile } from '../runtime/input-file.ts';
import { readManifest } from '../runtime/manifest-file.ts';
import { sha256 } from '../runtime/sha256.ts';
import { compareDocuments } from './compare-documents.ts';
import { compareFiles } from './compare-files.ts';
import { compareResults } from './compare-results.ts';
import { computeCampaign } from './compute-campaign.ts';
import { parseCampaign } from './load-campaign.ts';

export interface Verification {
  /** The first difference first: files, then what is computed from the inputs, then documents. */
  differences: Difference[];
  files: number;
  units: number;
  /** SHA-256 of the manifest: whoever wrote it down elsewhere knows that the whole folder is the one that was published. */
  manifestSha256: string;
}

/**
 * Holds an output folder against itself: the files against the manifest, `result.json` and `ranking.csv` computed again from the
 * kept inputs to the byte, and the tables in the documents, cell by cell, against the result computed again. What that does and
 * does not prove is told in docs/verification.md.
 */
export async function verifyOutput(given: string, cwd: string): Promise<Verification> {
  const folder = resolve(cwd, given);
  const manifest = knownManifest(folder, given);
  const differences = compareFiles(folder, manifest);
  const verification = {
    files: manifest.inputs.length + manifest.outputs.length,
    manifestSha256: sha256(readBytes(join(folder, MANIFEST_FILE))),
  };
  try {
    const { campaign } = computeCampaign(keptInputs(folder, manifest));
    differences.push(...compareResults(folder, campaign), ...(await annexDifferences(folder, manifest, campaign)));
    const units = campaign.classes.reduce((sum, group) => sum + group.standings.length, 0);
    return { ...verification, differences, units };
  } catch (error) {
    // Inputs that were changed or taken away may give no result at all; that they were is what has to be told.
    if (differences.length > 0 && isAboutInputs(error)) return { ...verification, differences, units: 0 };
    throw error;
  }
}

function knownManifest(folder: string, given: string): Manifest {
  const isFolder = statSync(folder).isDirectory();
  const manifest = isFolder ? readManifest(folder) : null;
  if (manifest === null) throw new AppError('manifest-unreadable', { folder: given });
  if (manifest.rules !== RULES_VERSION) {
    throw new AppError('rules-unknown', { folder: given, rules: String(manifest.rules) });
  }
  return manifest;
}

function isAboutInputs(error: unknown): boolean {
  return error instanceof AppError || (error instanceof Error && 'code' in error && error.code === 'ENOENT');
}

function keptInputs(folder: string, manifest: Manifest) {
  const scheme = manifest.inputs.find(({ role }) => role === 'scheme');
  if (scheme === undefined) throw new AppError('manifest-unreadable', { folder });
  const tables = manifest.inputs.filter(({ role }) => role === 'table');
  return {
    scheme: keptInput(folder, scheme),
    // A table may be known by the name that its file had.
    tables: tables.map((input) => ({
      table: input.table,
      file: { ...keptInput(folder, input), path: input.name },
    })),
    at: manifest.at,
  };
}

function keptInput(folder: string, { path, name }: ManifestInput): InputFile {
  const bytes = readBytes(join(folder, path), path);
  return { path, name, bytes, sha256: sha256(bytes) };
}

async function annexDifferences(folder: string, manifest: Manifest, campaign: ScoredCampaign): Promise<Difference[]> {
  const kept = manifest.inputs.find(({ role }) => role === 'campaign');
  if (manifest.kind !== 'assess' || kept === undefined) return [];
  const { notice } = parseCampaign(keptInput(folder, kept), null);
  if (notice === null) return [{ path: `${kept.path} notice`, stored: null, computed: 'notice' }];
  return compareDocuments(folder, campaign, notice);
}
