import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { APP_ERRORS, AppError, appErrorText } from '../core/model/app-error.ts';
import type { Fault, Place } from '../core/model/fault.ts';
import type { Language } from '../core/model/text.ts';
import { oneLine } from './one-line.ts';
import type { Output } from './output.ts';
import { EXIT_BUG } from './exit-codes.ts';
import { asAppError } from './system-error.ts';

/**
 * The border where every failure of a command becomes words: faults one a line, then one line saying what happened and what to
 * do. What is not an `AppError` is a bug of ours; its details go to a file, never to the terminal. Returns the exit code.
 */
export function reportError(thrown: unknown, stderr: Output, language: Language): number {
  const error = thrown instanceof AppError ? thrown : asAppError(thrown);
  if (error === undefined) {
    stderr.write(`${bugLine(thrown, language)}\n`);
    return EXIT_BUG;
  }
  for (const fault of error.faults) {
    stderr.write(`${faultLine(fault, language)}\n`);
  }
  const { message, remedy } = appErrorText(error);
  stderr.write(`${errorLine(message[language], remedy[language], language)}\n`);
  return APP_ERRORS[error.code].exit;
}

/** `units.csv:7:3: message (suggestion)`, or `units.xlsx:市级!C7: …` for a worksheet. */
export function faultLine(fault: Fault, language: Language): string {
  const suggestion = fault.suggestion === undefined ? '' : brackets(fault.suggestion[language], language);
  return oneLine(`${placeText(fault.where)}: ${fault.message[language]}${suggestion}`);
}

function placeText({ file, line, column, sheet, cell }: Place): string {
  const inSheet = sheet === undefined ? cell : cell === undefined ? sheet : `${sheet}!${cell}`;
  return [file, inSheet, line, column].filter((part) => part !== undefined).join(':');
}

function brackets(text: string, language: Language): string {
  return language === 'zh' ? `（${text}）` : ` (${text})`;
}

function errorLine(what: string, remedy: string, language: Language): string {
  return oneLine(language === 'zh' ? `错误：${what}。${remedy}` : `error: ${what}. ${remedy}`);
}

function bugLine(thrown: unknown, language: Language): string {
  const what = thrown instanceof Error ? thrown.message : String(thrown);
  const file = writeDetails(thrown);
  if (language === 'zh') {
    const details = file === undefined ? '详情也未能写入临时文件夹' : `详情已写入 ${file}`;
    return errorLine(`考评程序自身出错（这是我们的缺陷）：${what}`, `${details}，请随问题一并反馈。`, language);
  }
  const details = file === undefined ? 'The details could not be written either' : `The details are in ${file}`;
  return errorLine(`kaoping itself failed, which is a bug of ours: ${what}`, `${details}; please report it.`, language);
}

/** A file of its own that only the caller can read; undefined when not even the temporary folder can be written. */
function writeDetails(thrown: unknown): string | undefined {
  const details = [
    `kaoping, Node ${process.version}, ${process.platform} ${process.arch}`,
    `command line: ${process.argv.slice(2).join(' ')}`,
    `folder: ${process.cwd()}`,
    inspect(thrown, { depth: 6 }),
  ];
  try {
    const file = join(mkdtempSync(join(tmpdir(), 'kaoping-bug-')), 'details.txt');
    writeFileSync(file, `${details.join('\n')}\n`);
    return file;
  } catch {
    return undefined;
  }
}
