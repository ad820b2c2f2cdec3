import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

/** The whole import line, once types are gone: `import { a, b } from './c.ts';` */
const IMPORT = /^import\s+\{([^}]*)\}\s+from\s+'([^']+)';\n/gm;
const EXPORT = /^export (?=(?:async )?function|const)/gm;

/**
 * The program of the page as one classic script without imports: the entry file and everything it imports, types taken out,
 * each file before those that import it. No bundler: names are unique across these files, which a test makes sure of.
 */
export function linkScript(entry: URL): string {
  const done = new Set<string>();
  const parts: string[] = [];
  const visit = (file: URL): void => {
    if (done.has(file.href)) return;
    done.add(file.href);
    const source = stripTypes(readFileSync(file, 'utf8'));
    for (const [, names, target = ''] of source.matchAll(IMPORT)) {
      if (/\bas\b/.test(names ?? ''))
        throw new Error(`${file.pathname}: an import under another name cannot be linked`);
      visit(new URL(target, file));
    }
    parts.push(
      source
        .replace(IMPORT, '')
        .replace(EXPORT, '')
        .replace(/[ \t]+$/gm, '')
        .replace(/\n{2,}/g, '\n')
        .trim(),
    );
  };
  visit(entry);
  return `'use strict';\n(() => {\n${parts.join('\n')}\n})();\n`;
}

/**
 * Node announces on stderr that taking out types is experimental, once per process. Our Node is pinned, and a warning on the
 * terminal of somebody who writes a report would only worry.
 */
function stripTypes(source: string): string {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}
