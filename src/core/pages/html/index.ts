export { ATTRIBUTE, ATTRIBUTE_NAMES } from './attribute.ts';
export { isSpace } from './byte.ts';
export { buildTree } from './build-tree.ts';
export { openNameBook } from './names.ts';
export { resolveInAttribute, resolveReferences } from './references.ts';
export { IS_BLOCK, IS_UNSEEN, TAG, TAG_NAMES } from './tag.ts';
export { attributeOf, openTree, type PageTree, TEXT } from './tree.ts';
export { type Line, openGathered, visibleLines } from './visible-lines.ts';
