/**
 * What pages write before the path to themselves: 当前位置, 您现在的位置, 所在位置, 您当前所在的位置; 位置 alone only at the
 * beginning of its line and before 首页 or `>`. Source of a regular expression that reads Unicode.
 */
export const PATH_LABEL = String.raw`(?:当前|目前|现在|所在|所处|[您你]的)(?:的|页面|栏目)?\s*位\s*置|^\s*[您你]?\s*位\s*置(?=\s*[:：].{0,20}(?:首\s*页|[>›»]))`;
