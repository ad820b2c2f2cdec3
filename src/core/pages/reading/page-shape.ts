import { ATTRIBUTE, attributeOf, IS_UNSEEN, LETTERS, openQuestion, TAG } from '../html/index.ts';
import { beginsCrumbs } from './crumbs.ts';
import { PATH_LABEL } from './page-path.ts';
import type { Page } from './page.ts';

/** How much of what a page has. */
export interface Shape {
  /** Letters of visible text. */
  letters: number;
  /** Those in lines that are sentences. */
  prose: number;
  links: number;
  /** Fields to be filled in by a visitor. */
  fields: number;
  /** Buttons of which one or some are to be chosen. */
  choices: number;
  /** One of them is for a longer text. */
  hasTextarea: boolean;
  /** Pages in frames. */
  frames: number;
  /** There is one for a password or for letters of a picture. */
  hasLogin: boolean;
  /** 当前位置, or names that an element for them has. */
  hasPath: boolean;
  /** Lines that lead to the rest of a list: 更多. */
  mores: number;
}

const PATH = new RegExp(String.raw`${PATH_LABEL}|^首页\s*(?:[-—]?[>›»]|/)`, 'u');
const MORE = /^(?:查看)?更多[>》+.…\s]*$|^more[>》+.…\s]*$/iu;
const LONGEST_MORE = 10;
const LOGIN = /验证码|^密码|请输入.*密码|退出登录|注销登录/u;
const SHORTEST_SENTENCE = 25;
/** Letters of a line that says what its page is. */
export const LONGEST_SIGN = 200;

const IS_PROSE = 1;
const IS_PATH = 2;
const IS_MORE = 4;
const IS_LOGIN = 8;

/** What a line says of its page, as bits. */
const signsOf = openQuestion((text, { letters }) => {
  const prose = text.length >= SHORTEST_SENTENCE && (letters & LETTERS.stop) !== 0 ? IS_PROSE : 0;
  if (text.length > LONGEST_SIGN) return prose;
  const more = text.length <= LONGEST_MORE && MORE.test(text) ? IS_MORE : 0;
  const path = (letters & LETTERS.path) !== 0 && PATH.test(text) ? IS_PATH : 0;
  return prose | more | path | ((letters & LETTERS.login) !== 0 && LOGIN.test(text) ? IS_LOGIN : 0);
});

/** Index of the line that is or begins the path to a page, -1 for none. */
export const lineOfPath = (page: Page): number =>
  page.lines.findIndex(({ words }, index) => beginsCrumbs(page, index) || (signsOf(words) & IS_PATH) !== 0);

export function shapeOf(page: Page): Shape {
  const { tree, lines, attribute } = page;
  const shape: Shape = {
    letters: 0,
    prose: 0,
    links: 0,
    fields: 0,
    choices: 0,
    hasTextarea: false,
    frames: 0,
    hasLogin: false,
    hasPath: false,
    mores: 0,
  };
  for (let index = 0; index < lines.length; index++) {
    const words = lines[index]?.words;
    if (words === undefined) continue;
    const { text } = words;
    shape.letters += text.length;
    if (!shape.hasPath && beginsCrumbs(page, index)) shape.hasPath = true;
    const signs = signsOf(words);
    if (signs === 0) continue;
    if ((signs & IS_PROSE) !== 0) shape.prose += text.length;
    if ((signs & IS_PATH) !== 0) shape.hasPath = true;
    if ((signs & IS_MORE) !== 0) shape.mores++;
    if ((signs & IS_LOGIN) !== 0) shape.hasLogin = true;
  }
  for (let node = 0; node < tree.size; node++) {
    const tag = tree.tag[node] ?? 0;
    if (IS_UNSEEN[tag] === 1) node = Math.max(node, (tree.last[node] ?? node + 1) - 1);
    else if (tag === TAG.a) shape.links++;
    else if (tag === TAG.frame) shape.frames++;
    else if (tag === TAG.select) shape.fields += leadsAway(page, node) ? 0 : 1;
    else if (tag === TAG.textarea) {
      shape.fields++;
      shape.hasTextarea = true;
    } else if (tag === TAG.input) {
      const type =
        attributeOf(tree, node, ATTRIBUTE.type) < 0 ? 'text' : (attribute(node, ATTRIBUTE.type)?.toLowerCase() ?? '');
      if (type === 'password') shape.hasLogin = true;
      if (type === 'radio' || type === 'checkbox') shape.choices++;
      if (type === 'text' || type === 'password' || type === 'tel' || type === 'email' || type === 'file')
        shape.fields++;
    }
  }
  return shape;
}

/** Nodes of the first options of a choice. */
const FIRST_OPTIONS = 12;

/** Whether a choice leads to other sites, as stands at the foot of many pages: its options are addresses. */
function leadsAway({ tree, attribute }: Page, select: number): boolean {
  const end = Math.min(tree.last[select] ?? 0, select + FIRST_OPTIONS);
  for (let node = select + 1; node < end; node++)
    if (tree.tag[node] === TAG.option && /^\s*(?:https?:)?\/\//iu.test(attribute(node, ATTRIBUTE.value) ?? ''))
      return true;
  return false;
}
