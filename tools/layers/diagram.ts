import type { ICruiseResult } from 'dependency-cruiser';
import { isTestFile } from './laws.ts';

const BEGIN = '<!-- imports: drawn by `node tools/check-layers.ts --diagram`, not by hand -->';
const END = '<!-- end of imports -->';

/** The imports between the folders of src as a Mermaid flow chart: rooms as frames, one arrow for any number of imports. */
export function importDiagram(result: ICruiseResult): string {
  const folders = new Set<string>();
  const arrows = new Set<string>();
  for (const { source, dependencies } of result.modules.filter((module) => isProduction(module.source))) {
    const from = folderOf(source);
    folders.add(from);
    for (const { resolved } of dependencies.filter((dependency) => isProduction(dependency.resolved))) {
      const to = folderOf(resolved);
      if (to !== from) {
        arrows.add(`  ${nodeName(from)} --> ${nodeName(to)}`);
      }
    }
  }
  const rooms = Object.groupBy([...folders].toSorted(), (folder) => folder.split('/')[0] ?? folder);
  const frames = Object.entries(rooms).flatMap(([room, inside = []]) => [
    `  subgraph ${room}`,
    ...inside.map((folder) => `    ${nodeName(folder)}[${folder}]`),
    '  end',
  ]);
  return ['```mermaid', 'flowchart TD', ...frames, ...[...arrows].toSorted(), '```'].join('\n');
}

/** The page with the diagram put between its marks. Throws when the marks are not there. */
export function withDiagram(page: string, diagram: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) {
    throw new Error(`the page lacks the marks ${BEGIN} and ${END}`);
  }
  return `${page.slice(0, begin + BEGIN.length)}\n\n${diagram}\n\n${page.slice(end)}`;
}

function isProduction(file: string): boolean {
  return file.startsWith('src/') && !isTestFile(file);
}

/** `src/core/scoring/a/b.ts` → `core/scoring`; the command line and the browser are one folder each. */
function folderOf(file: string): string {
  const [, room = '', folder = ''] = file.split('/');
  return ['core', 'server'].includes(room) && !folder.endsWith('.ts') ? `${room}/${folder}` : room;
}

/** Mermaid has no slashes in names, and `end` or a room's own name would clash with the frame. */
function nodeName(folder: string): string {
  return `${folder.replace('/', '_')}_`;
}
