const EIGHT_HOURS = 8 * 60 * 60 * 1000;

/**
 * The calendar day of a moment in China (Asia/Shanghai, +08:00 all year since 1992), `YYYY-MM-DD`; `moment` is ISO 8601 with
 * offset. Null for what is no moment, or lies outside the years 1970 to 9999.
 */
export function chinaDay(moment: string): string | null {
  const time = Date.parse(moment);
  if (!(time >= 0 && time < 253_402_214_400_000)) return null;
  return new Date(time + EIGHT_HOURS).toISOString().slice(0, 10);
}
