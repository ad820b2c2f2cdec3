import type { Fault, Place } from '../model/fault.ts';
import type { Text } from '../model/text.ts';
import { SCHEME_FAULTS, type FaultEntry, type SchemeFaultCode } from './fault-codes/index.ts';

/** What stands in the braces of a message; a `Text` where the two languages differ. */
export type Details = Record<string, string | Text>;

/** Collects the faults of one file. Offsets count UTF-16 units from the beginning of the text. */
export interface Report {
  add(code: SchemeFaultCode, at: number, details?: Details, suggestion?: Text): void;
  /** 1-based line of an offset, for messages that name another place. */
  line(at: number): string;
  /** In the order of the text, each once, the first thousand that were found. */
  faults(): Fault[];
}

/** Whoever has this many has one cause, and nobody reads further. */
const MOST_FAULTS = 1_000;

/** A report on `text`, which came from `file`. The same fault at the same place (an alias read twice) is kept once. */
export function openReport(text: string, file: string): Report {
  const starts = lineStarts(text);
  const found = new Map<string, { at: number; fault: Fault }>();
  return {
    add(...[code, at, details = {}, suggestion]) {
      const entry: FaultEntry = SCHEME_FAULTS[code];
      const message = fillText(entry.message, details);
      const advice = suggestion ?? (entry.remedy && fillText(entry.remedy, details));
      const key = `${code} ${at} ${message.en}`;
      const fault: Fault = { code, where: placeOf(at, starts, file), message };
      if (advice) fault.suggestion = advice;
      if (!found.has(key) && found.size < MOST_FAULTS) found.set(key, { at, fault });
    },
    line: (at) => String(lineIndex(at, starts) + 1),
    faults: () => [...found.values()].toSorted((a, b) => a.at - b.at).map((entry) => entry.fault),
  };
}

/** The same words in both languages. */
export function sameText(words: string): Text {
  return { zh: words, en: words };
}

/** "Did you mean": undefined when there is nothing to offer, so that the usual remedy stands. */
export function didYouMean(name: string | undefined): Text | undefined {
  return name === undefined ? undefined : { zh: `是不是“${name}”？`, en: `Did you mean "${name}"?` };
}

/** A list of words to choose from, cut after the first 24. */
export function listed(names: Iterable<string>): string {
  const all = [...names];
  return all.length > 24 ? `${all.slice(0, 24).join(', ')} …` : all.join(', ');
}

function fillText(template: Text, details: Details): Text {
  return { zh: fill(template.zh, 'zh', details), en: fill(template.en, 'en', details) };
}

function fill(template: string, language: keyof Text, details: Details): string {
  return template.replace(/\{(\w+)\}/gu, (braces, name: string) => {
    const detail = details[name];
    if (detail === undefined) return braces;
    return typeof detail === 'string' ? detail : detail[language];
  });
}

function placeOf(at: number, starts: number[], file: string): Place {
  const index = lineIndex(at, starts);
  return { file, line: index + 1, column: at - (starts[index] ?? 0) + 1 };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

function lineIndex(at: number, starts: number[]): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
