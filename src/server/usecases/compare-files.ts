import { lstatSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_FILE } from '../../core/model/manifest.ts';
import type { Manifest } from '../../core/model/manifest.ts';
import type { Difference } from '../../core/reports/verification/index.ts';
import { strangersIn } from '../runtime/manifest-file.ts';
import { sha256OfFile } from '../runtime/sha256.ts';

const COMPUTED = ['result.json', 'ranking.csv'] as const;

/** The files that an output of each kind consists of, the kept inputs and the manifest apart. */
const OUTPUTS = {
  score: COMPUTED,
  assess: [...COMPUTED, 'notice.docx', 'notice.pdf', 'annex.xlsx', 'report.html'],
} as const satisfies Record<Manifest['kind'], readonly string[]>;

/** The inputs that it depends on beside its tables. */
const ROLES = { score: ['scheme'], assess: ['campaign', 'scheme', 'template'] } as const satisfies Record<
  Manifest['kind'],
  readonly string[]
>;

/** What the manifest has to list, what it says of every file, and what lies beside its files. */
export function compareFiles(folder: string, manifest: Manifest): Difference[] {
  const files = [...manifest.inputs, ...manifest.outputs];
  const listed = new Set(files.map(({ path }) => path));
  return [
    ...manifestDifferences(manifest),
    ...files.flatMap((file) => fileDifference(folder, file)),
    ...strangersIn(folder, manifest)
      .filter((path) => !listed.has(path))
      .map((path) => ({ path, stored: whatIsAt(folder, path), computed: null })),
  ];
}

/** An entry left out together with its file would otherwise be missed by nobody. */
function manifestDifferences({ kind, inputs, outputs }: Manifest): Difference[] {
  const roles = inputs.map(({ role }) => role).filter((role) => role !== 'table');
  const paths = outputs.map(({ path }) => path);
  return [
    ...listDifference(`${MANIFEST_FILE} inputs`, roles, ROLES[kind]),
    ...listDifference(`${MANIFEST_FILE} outputs`, paths, OUTPUTS[kind]),
  ];
}

function listDifference(path: string, stored: readonly string[], wanted: readonly string[]): Difference[] {
  const [is, should] = [stored, wanted].map((names) => names.toSorted().join('、'));
  return is === should ? [] : [{ path, stored: is || null, computed: should ?? null }];
}

function fileDifference(
  folder: string,
  file: { path: string; sha256: string; bytes?: number | undefined },
): Difference[] {
  const stored = whatIsAt(folder, file.path);
  if (stored !== file.sha256) return [{ path: file.path, stored, computed: file.sha256 }];
  const { size } = statSync(join(folder, file.path));
  if (file.bytes === undefined || file.bytes === size) return [];
  return [{ path: `${MANIFEST_FILE} ${file.path} bytes`, stored: String(file.bytes), computed: String(size) }];
}

/** The hash of a file, the target of a link (in the place of a file it could lead to other bytes tomorrow), null for nothing. */
function whatIsAt(folder: string, path: string): string | null {
  const full = join(folder, path);
  const entry = lstatSync(full, { throwIfNoEntry: false });
  if (entry === undefined) return null;
  if (entry.isSymbolicLink()) return `→ ${readlinkSync(full)}`;
  return entry.isFile() ? sha256OfFile(full) : '?';
}
