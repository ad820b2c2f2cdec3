import type { Measured } from './measured-process.ts';

/** What a tool is started with. */
export interface Start {
  /** Address of the home page. */
  home: string;
  /** Folder for what it writes: new and empty. */
  folder: string;
}

/** A program that checks the links of a site. */
export interface Tool {
  name: string;
  /** Why it cannot run here, and what to install; null where it can. */
  missing(): string | null;
  command(start: Start): readonly string[];
  /** The dead links that it told; null for one that looks for none. */
  deadLinks(start: Start, measured: Measured): Iterable<string> | null;
}
