import { ATTRIBUTE, type PageTree, TAG } from '../../html/index.ts';
import type { Page } from '../page.ts';
import { areApart, type Piece, piecesOf } from './line-pieces.ts';

/** What stands in `fieldsOf` where a field ends. */
export const FIELD_END = '\u001f';

/** Buttons and counters of bylines. */
export const FOLLOWERS =
  '分享|收藏|举报|[打列]印|[关關][闭閉]|下[载載]|字[体體号號]|大字|朗读|语音播报|播放|收听|扫码|扫一扫|我要纠错|纠错|点赞|[浏瀏][览覽]|[点點][击擊閱]|[阅閱][读讀]|[访訪][问問]|人气|默认|[Aa]\\s?[+＋-]|T\\s?大|繁体|返回|PDF';

const LABEL_FIRST = /^\s*\p{L}(?:\s?\p{L}){1,5}\s?[:：]/u;
const SOURCE_FIRST =
  /^\s*(?:信息|文章|稿件|新闻|内容)?(?:[来來]\s*源|稿\s*源|出\s*[处處])(?:[单單]位|部[门門])?\s*[:：]/u;
/** Beginnings of a label that goes on in the next element, and what else has a source: 数据来源. */
export const BEFORE_SOURCE =
  /(?:信息|文章|稿件|新[闻聞]|[内內]容|[转轉][载載]|[数數][据據]|[资資][料讯訊]|[图圖]片|照片|素材)\s*$/u;
const FOLLOWER_FIRST = new RegExp(String.raw`^\s*(?:[[【(（]?(?:${FOLLOWERS})|[\d,]+\s*次?\s*$)`, 'u');
const DATE_FIRST = /^\s*(?:19|20)\d\d\s?[-/.年]/u;
const OPEN_BRACKET = /[（(]\s*$/u;
const HAS_LABEL = /[:：]|^\s*[[【〖]\s?\p{L}{2,6}\s?[\]】〗]/u;
const HAS_VALUE = /[:：]\s*[^\s:：]|^\s*[[【〖]\s?\p{L}{2,6}\s?[\]】〗]\s*[^\s:：]/u;

/**
 * The text of a line of several elements with a sign where a field ends, which pages show by nothing but room: with the element
 * that begins with its label, before the next label, and before a button or a counter. A picture in the place of a value is read
 * by what it stands for. Null where the line is one text.
 */
export function fieldsOf(page: Page, index: number): string | null {
  const pieces = piecesOf(page, index);
  if (pieces === null) return null;
  let all = '';
  let field = '';
  let start: Piece | null = null;
  let previous: Piece | null = null;
  for (const piece of pieces) {
    if (piece.text.trim() === '') {
      field += piece.text;
      continue;
    }
    if (start !== null && previous !== null && areApart(page.tree, previous.node, piece.node)) {
      field += pictureBetween(page, { start, field, previous, piece });
      if (endsField(page.tree, { start, field, previous, piece })) {
        all += field + FIELD_END;
        field = '';
      }
    }
    if (field === '') start = piece;
    field += piece.text;
    previous = piece;
  }
  return (all + field).trim();
}

const LABEL_ONLY = /[:：]\s*$/u;

/** The field so far, and the text behind it. */
interface Meeting {
  start: Piece;
  field: string;
  /** The last of its texts. */
  previous: Piece;
  piece: Piece;
}

function endsField(tree: PageTree, { start, field, previous, piece }: Meeting): boolean {
  if (SOURCE_FIRST.test(piece.text) && !BEFORE_SOURCE.test(field)) return true;
  if (!HAS_LABEL.test(field)) return false;
  if (LABEL_FIRST.test(piece.text) || FOLLOWER_FIRST.test(piece.text)) return true;
  if (!HAS_VALUE.test(field)) return false;
  if (isBehindLink(tree, { start, previous, piece })) return true;
  return !isInside(tree, start, piece) || (DATE_FIRST.test(piece.text) && !OPEN_BRACKET.test(field));
}

/** A value that is a link ends with it, where room and another element follow: the place of an account, a button. */
function isBehindLink({ tag, parent }: PageTree, { start, previous, piece }: Omit<Meeting, 'field'>): boolean {
  const own = parent[previous.node] ?? -1;
  if (tag[own] !== TAG.a || own === parent[start.node]) return false;
  return HAS_ROOM_FIRST.test(piece.text) && parent[piece.node] !== parent[start.node];
}

const HAS_ROOM_FIRST = /^\s/u;

/** Whether a text stands in the element of the one that the field begins with. */
function isInside({ parent, last }: PageTree, start: Piece, piece: Piece): boolean {
  return (last[parent[start.node] ?? -1] ?? Number.POSITIVE_INFINITY) > piece.node;
}

/** What the picture of a label without a text stands for, where the element of the label ends before the next text. */
function pictureBetween(page: Page, { start, field, piece }: Meeting): string {
  if (!LABEL_ONLY.test(field) || isInside(page.tree, start, piece)) return '';
  return pictureBehind(page, start.node, piece.node);
}

/** What a picture stands for that is in the element of a text and behind it. */
export function pictureBehind({ tree, attribute }: Page, text: number, before = text + NEAR_NODES): string {
  const end = Math.min(tree.last[tree.parent[text] ?? -1] ?? 0, before);
  for (let node = text; node < end; node++) {
    if (tree.tag[node] === TAG.img) return attribute(node, ATTRIBUTE.alt)?.trim() ?? '';
  }
  return '';
}

const NEAR_NODES = 6;
