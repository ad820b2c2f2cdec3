import { IN_TAG_NAME } from './byte.ts';
import { openNameBook } from './names.ts';

/** Names as they stand in a page. */
export const TAG_BOOK = openNameBook(
  'a abbr address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins kbd keygen label legend li link listing main map mark marquee math menu meta meter nav nobr noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp script search section select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp',
  IN_TAG_NAME,
);

export const TAG_NAMES = TAG_BOOK.names;

/** Numbers of tags. */
export const TAG = TAG_BOOK.ids;

type TagName = keyof typeof TAG;

/** By number of the tag, 1 for those named. */
export function tagSet(words: string): Uint8Array {
  const set = new Uint8Array(TAG_NAMES.length);
  for (const word of words.split(' ')) set[TAG[word as TagName]] = 1;
  return set;
}

/** Elements without an end tag. */
export const IS_VOID = tagSet(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);

/** Elements that begin and end a line of their own. */
export const IS_BLOCK = tagSet(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li listing main menu nav ol optgroup option p plaintext pre search section select summary table tbody td textarea tfoot th thead tr ul xmp',
);

/** A start tag of one of these ends an open paragraph. */
export const ENDS_PARAGRAPH = tagSet(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr listing main menu nav ol p plaintext pre search section summary table ul xmp',
);

/** Nothing in these is shown as text of the page. */
export const IS_UNSEEN = tagSet(
  'applet audio canvas datalist embed head iframe math noembed noframes noscript object script style svg template title video',
);
