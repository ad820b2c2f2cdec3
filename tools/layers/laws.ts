import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One law of `layers.json`. `why` is printed with every violation: what is forbidden and what to do instead. */
export type Law = ImportLaw | OrderLaw | GlobalLaw | LineLaw;

interface LawHead {
  id: string;
  why: string;
}

/** Forbidden imports, in the words of dependency-cruiser; tests are exempt. */
export interface ImportLaw extends LawHead {
  imports: { from: FromPattern; to: ToPattern }[];
}

interface FromPattern {
  path?: string;
  pathNot?: string;
}

interface ToPattern extends FromPattern {
  dependencyTypes?: string[];
  dependencyTypesNot?: string[];
  circular?: boolean;
  couldNotResolve?: boolean;
}

/** The folders of one folder and what each may import beside itself; a folder that is not named here is a violation too. */
export interface OrderLaw extends LawHead {
  folder: string;
  may: Record<string, string[]>;
}

/** Global names (`process`), members (`Date.now`), calls (`new Date()`) and methods of any object that may not be used. */
export interface GlobalLaw extends LawHead {
  in: string;
  globals: string[];
  methods: string[];
}

export interface LineLaw extends LawHead {
  in: string;
  lines: number;
}

export interface Violation {
  law: string;
  /** Relative to the root; with `:line` where there is one. */
  from: string;
  /** The import, the global or the number of lines. */
  what: string;
}

export function readLaws(root: string): Law[] {
  const { laws } = JSON.parse(readFileSync(join(root, 'layers.json'), 'utf8')) as { laws: Law[] };
  return laws;
}

/** Tests and what stands beside them for their use. Laws bind what people run; a test may look at everything. */
export const TEST_FILES = '^test/|\\.test(-support)?\\.ts$';

export function isTestFile(file: string): boolean {
  return new RegExp(TEST_FILES).test(file);
}
