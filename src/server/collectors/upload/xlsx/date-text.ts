const DAY_SECONDS = 86_400;
/** Serial number of 9999-12-31 in the 1900 system: the last day that a spreadsheet knows. */
const LAST_SERIAL = 2_958_465;

/**
 * The ISO text of a date cell: `2019-12-31`, with a time `2019-12-31T08:30:00`, to the nearest second. Null when the
 * serial number is no day: negative, after the year 9999, or 60 in the 1900 system (29 February 1900, which never was).
 */
export function dateText(serial: number, isSystem1904: boolean): string | null {
  if (serial < 0 || serial >= LAST_SERIAL + 1) return null;
  const seconds = Math.round(serial * DAY_SECONDS);
  const day = Math.floor(seconds / DAY_SECONDS);
  if (!isSystem1904 && day === 60) return null;
  // Below 60 the 1900 system counts from 31 December 1899, above it from a day earlier, because it believes in that 29
  // February.
  const start = isSystem1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  const date = new Date(start + day * DAY_SECONDS * 1000).toISOString().slice(0, 10);
  return seconds % DAY_SECONDS === 0 ? date : `${date}T${clock(seconds % DAY_SECONDS)}`;
}

/** The text of a time cell, `08:30:00`; hours go on counting beyond 24 (`27:00:00`). Null for a negative time. */
export function timeText(serial: number): string | null {
  return serial < 0 || serial > LAST_SERIAL ? null : clock(Math.round(serial * DAY_SECONDS));
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
