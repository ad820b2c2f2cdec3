const LINE_ENDS = /\r\n|[\n\r\u0085\u2028\u2029]/g;
const TABS = /[\t\v\f]/g;
/** C0 and C1 controls, and the marks that turn the direction of what follows: a name could show other than it is. */
// oxlint-disable-next-line no-control-regex -- control characters are what this is about
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/**
 * The text as it can stand in a document: line ends and tabs become one space each, control characters and direction
 * overrides go, half a surrogate pair becomes U+FFFD. Every renderer prints this and every checker compares this, so that
 * hostile input can neither break a file nor look different from what it is. Text without such characters comes back as it is.
 */
export function printable(text: string): string {
  return text.replace(LINE_ENDS, ' ').replace(TABS, ' ').replace(INVISIBLE, '').toWellFormed();
}
