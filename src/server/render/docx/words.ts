import { TextRun, type IRunStylePropertiesOptions } from 'docx';
import type { Run } from '../../../core/model/document.ts';
import { printable } from '../../../core/model/printable.ts';

/** Runs of text as Word runs; fact tags stay behind. */
export function words(runs: readonly Run[], format: IRunStylePropertiesOptions = {}): TextRun[] {
  return runs.map((run) => new TextRun({ text: printable(run.text), ...format }));
}

export function word(text: string, format: IRunStylePropertiesOptions = {}): TextRun {
  return new TextRun({ text: printable(text), ...format });
}
