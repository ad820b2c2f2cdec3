/** Characters of a line that are shown at most, and of its beginning and end where it is longer. */
const LONGEST = 1_000;
const [BEGINNING, END] = [600, 300];

/**
 * The text with every line end and the blanks around it as one blank: a message is one line. What a file holds may be quoted in it
 * at any length, so that a line without end loses its middle: what is wrong stands behind the quotation.
 */
export function oneLine(text: string): string {
  const line = text.replaceAll(/\s*[\r\n]+\s*/g, ' ');
  if (line.length <= LONGEST) return line;
  return `${line.slice(0, BEGINNING)} … ${line.slice(-END)}`.toWellFormed();
}
