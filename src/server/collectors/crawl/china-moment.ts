const EIGHT_HOURS = 8 * 60 * 60 * 1000;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * As almost every server writes it, every part in its place, on a day that every month has with the one after it: other days are left
 * to what knows calendars.
 */
const PLAIN = new RegExp(
  `^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?:0[1-9]|1\\d|2[0-7]) (?:${MONTHS.join('|')}) (?:19[7-9]\\d|2\\d{3}) (?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d GMT$`,
  'u',
);

/** A moment of an HTTP header (`Last-Modified`) as ISO 8601 with +08:00; null for what is none. */
export function chinaMoment(header: string | undefined): string | null {
  return header === undefined ? null : (plainMoment(header) ?? anyMoment(header));
}

function plainMoment(header: string): string | null {
  if (!PLAIN.test(header)) return null;
  const hours = Number(header.slice(17, 19)) + 8;
  const day = Number(header.slice(5, 7)) + (hours < 24 ? 0 : 1);
  const month = MONTHS.indexOf(header.slice(8, 11)) + 1;
  return `${header.slice(12, 16)}-${twoFigures(month)}-${twoFigures(day)}T${twoFigures(hours % 24)}${header.slice(19, 25)}+08:00`;
}

const twoFigures = (number: number): string => (number < 10 ? `0${number}` : `${number}`);

function anyMoment(header: string): string | null {
  const time = Date.parse(header);
  // Years with four figures only.
  if (!(time >= 0 && time < 253_402_214_400_000)) return null;
  return `${new Date(time + EIGHT_HOURS).toISOString().slice(0, 19)}+08:00`;
}
