/** An entry of a list: an article, a notice, a document. */
export interface Item {
  /** As displayed; from the `title` attribute where what is displayed is cut short. */
  title: string;
  /** As written, or resolved against the base of the page; null where a script opens it. */
  url: string | null;
  /** `YYYY-MM-DD`; `MM-DD` where the year is neither shown nor in the address; null where there is no date. */
  date: string | null;
}
