/** A sentence in the two languages of the product: Chinese for the people who run assessments, English for developers. */
export interface Text {
  zh: string;
  en: string;
}

export type Language = keyof Text;

/**
 * The text with every `{name}` replaced by the detail of that name; a name without a detail is left as it stands. A detail is
 * the same in both languages: a file name, a number, a word of the caller's.
 */
export function fillText(text: Text, details: Readonly<Record<string, string>>): Text {
  const fill = (template: string) => template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => details[name] ?? whole);
  return { zh: fill(text.zh), en: fill(text.en) };
}
