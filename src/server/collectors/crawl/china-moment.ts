const EIGHT_HOURS = 8 * 60 * 60 * 1000;

/** A moment of an HTTP header (`Last-Modified`) as ISO 8601 with +08:00; null for what is none. */
export function chinaMoment(header: string | undefined): string | null {
  const time = header === undefined ? Number.NaN : Date.parse(header);
  // Years with four figures only.
  if (!(time >= 0 && time < 253_402_214_400_000)) return null;
  return `${new Date(time + EIGHT_HOURS).toISOString().slice(0, 19)}+08:00`;
}
