import { IN_ATTRIBUTE_NAME } from './byte.ts';
import { openNameBook } from './names.ts';

/** Names as they stand in a page. */
export const ATTRIBUTE_BOOK = openNameBook(
  'abbr accept accept-charset action align alt archive async autocomplete background bgcolor border charset checked cite class code codebase color cols colspan content coords data data-original data-src data-url datetime disabled for frame frameborder headers height hidden href hreflang http-equiv id integrity label lang language longdesc manifest media method name onclick placeholder poster profile property readonly rel rowspan scope selected shape size sitecode src srcdoc srcset style summary tabindex target title type usemap value width',
  IN_ATTRIBUTE_NAME,
);

export const ATTRIBUTE_NAMES = ATTRIBUTE_BOOK.names;

/** Numbers of attributes. */
export const ATTRIBUTE = ATTRIBUTE_BOOK.ids;
