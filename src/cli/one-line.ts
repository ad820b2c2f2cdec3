/** The text with every line end and the blanks around it as one blank: a message is one line. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s*[\r\n]+\s*/g, ' ');
}
