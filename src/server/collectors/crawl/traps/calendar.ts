const CALENDAR = /calendar|\brili\b|(?:^|[/_-])rl(?:[/_.-]|$)|schedule|daypicker/iu;
const DATE_PARAMETER =
  /[?&](?:date|day|month|year|ym|ymd|nian|yue|ri|riqi|rq|nf|yf|y|m|d)=(\d{1,8}(?:[-/.]\d{1,2}){0,2})(?:&|$)/iu;
const DATED_PATH = /\/((?:19|20|21)\d{2})[/_-]?(?:0?[1-9]|1[0-2])(?:[/_-]|$)/u;

/** Whether an address names a month or day of a calendar, which leads on for ever; news in folders by date are no calendar. */
export function isCalendar(url: string): boolean {
  if (DATE_PARAMETER.test(url)) return true;
  return CALENDAR.test(url) && DATED_PATH.test(url.split('?', 1)[0] ?? url);
}
