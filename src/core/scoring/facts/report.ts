import type { Fault, Place } from '../../model/fault.ts';
import { fillText } from '../../model/text.ts';
import type { Text } from '../../model/text.ts';
import { FACT_FAULTS } from './fault-codes/index.ts';
import type { FactFaultCode, FaultEntry } from './fault-codes/index.ts';

/** What fills the `{name}` places of a message; one that is undefined withholds the suggestions that need it. */
export type Details = Record<string, string | Text | undefined>;

/** Collects what is wrong, and what was read differently from how it was written. */
export interface Report {
  fault(code: FactFaultCode, where: Place, details?: Details): void;
  notice(text: Text): void;
  /** By file, sheet, row and column, each fault once. */
  faults(): Fault[];
  notices(): Text[];
}

/** Whoever has this many has one cause, and a list of millions helps nobody; the rest is counted. */
export const MAX_FAULTS = 10_000;

/** An empty report. Classes that share a table find the same fault twice; it is listed once. */
export function openReport(): Report {
  const faults = new Map<string, Fault>();
  const notices: Text[] = [];
  let more = 0;
  return {
    fault(code, where, details = {}) {
      if (faults.size >= MAX_FAULTS) {
        more += 1;
        return;
      }
      const fault = makeFault(code, where, details);
      faults.set(JSON.stringify([code, where, fault.message.zh]), fault);
    },
    notice: (text) => void notices.push(text),
    faults() {
      const sorted = inReadingOrder([...faults.values()]);
      const last = sorted.at(-1);
      if (more > 0 && last !== undefined) {
        sorted.push(makeFault('more-faults', { file: last.where.file }, { count: String(more) }));
      }
      return sorted;
    },
    notices: () => notices,
  };
}

function makeFault(code: FactFaultCode, where: Place, details: Details): Fault {
  const entry: FaultEntry = FACT_FAULTS[code];
  const fault: Fault = { code, where, message: fill(entry.message, details) };
  const suggestion = entry.suggestions?.find((text) => hasAll(text, details));
  if (suggestion !== undefined) fault.suggestion = fill(suggestion, details);
  return fault;
}

function hasAll(template: Text, details: Details): boolean {
  return [...template.zh.matchAll(/\{(\w+)\}/gu)].every(([, name = '']) => details[name] !== undefined);
}

function fill(text: Text, details: Details): Text {
  return { zh: fillText(text, inLanguage(details, 'zh')).zh, en: fillText(text, inLanguage(details, 'en')).en };
}

function inLanguage(details: Details, language: keyof Text): Record<string, string> {
  const words: Record<string, string> = {};
  for (const [name, detail] of Object.entries(details)) {
    if (detail !== undefined) words[name] = typeof detail === 'string' ? detail : detail[language];
  }
  return words;
}

/** Files and sheets in the order in which they were first spoken of. */
function inReadingOrder(faults: Fault[]): Fault[] {
  const tables = new Map<string, number>();
  const tableOf = ({ file, sheet }: Place): string => JSON.stringify([file, sheet]);
  for (const { where } of faults) if (!tables.has(tableOf(where))) tables.set(tableOf(where), tables.size);
  const sorted = faults.map((fault) => ({
    fault,
    at: [tables.get(tableOf(fault.where)) ?? 0, ...positionOf(fault.where)],
  }));
  return sorted.toSorted((one, other) => firstDifference(one.at, other.at)).map(({ fault }) => fault);
}

/** Row and column; what concerns the whole file or the header stands first. */
function positionOf(where: Place): [number, number] {
  const [, letters = '', row = '0'] = /^([A-Z]*)(\d*)$/u.exec(where.cell ?? '') ?? [];
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return [where.line ?? Number(row), where.column ?? column];
}

function firstDifference(one: readonly number[], other: readonly number[]): number {
  for (const [index, value] of one.entries()) {
    const difference = value - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
