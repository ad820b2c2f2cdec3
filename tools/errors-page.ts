// `node tools/errors-page.ts` writes the exit codes and errors into docs/errors.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { APP_ERRORS, type AppErrorEntry } from '../src/core/model/app-error.ts';
import { EXIT_CODES } from '../src/cli/exit-codes.ts';

export const ERRORS_PAGE = new URL('../docs/errors.md', import.meta.url);

const BEGIN = '<!-- errors: written by `node tools/errors-page.ts`, not by hand -->';
const END = '<!-- end of errors -->';

/** The page with both lists, as the tables in the code have them, put between its marks. */
export function withErrors(page: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) {
    throw new Error(`the page lacks the marks ${BEGIN} and ${END}`);
  }
  return `${page.slice(0, begin + BEGIN.length)}\n\n${exitList()}\n\n${errorList()}\n\n${page.slice(end)}`;
}

function exitList(): string {
  const lines = EXIT_CODES.map(({ exit, text }) => `- **${exit}** ${text.en} · ${text.zh}`);
  return ['## Exit codes', '', ...lines].join('\n');
}

function errorList(): string {
  const entries: [string, AppErrorEntry][] = Object.entries(APP_ERRORS);
  const parts = entries
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([code, { exit, message, remedy }]) =>
      [
        `### ${code}`,
        '',
        `Exit code ${exit}.`,
        '',
        `- ${message.en}. ${remedy.en}`,
        `- ${message.zh}。${remedy.zh}`,
      ].join('\n'),
    );
  return ['## Errors', ...parts].join('\n\n');
}

if (import.meta.main) {
  writeFileSync(ERRORS_PAGE, withErrors(readFileSync(ERRORS_PAGE, 'utf8')));
}
