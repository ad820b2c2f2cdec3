/** Where a unit stands in the report: the part of the address behind `#`. */
export interface Place {
  classId: string | null;
  unit: string | null;
}

/** The address of a unit, fit for an `href`. */
export function unitHref(classId: string, unit: string): string {
  return `#unit=${encoded(unit)}&class=${encoded(classId)}`;
}

/** The address of a class. */
export function classHref(classId: string): string {
  return `#class=${encoded(classId)}`;
}

/** Reads the part behind `#`, with or without it; what is damaged names nothing. */
export function readHash(hash: string): Place {
  const fields = new URLSearchParams(hash.replace(/^#/, '').replaceAll('+', '%2B'));
  return { classId: fields.get('class'), unit: fields.get('unit') };
}

/** Whether an address names this unit: half a character, which no address can hold, was replaced in it. */
export function isNamed(unit: string, name: string): boolean {
  return unit === name || unit.toWellFormed() === name;
}

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
