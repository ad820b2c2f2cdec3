/** What a YAML file says, without YAML: maps, lists and texts with their places. An alias is the node it stands for. */
export type Node = MapNode | ListNode | TextNode;

export interface MapNode {
  shape: 'map';
  /** Offset of the first character. */
  at: number;
  fields: NodeField[];
}

export interface NodeField {
  key: string;
  at: number;
  value: Node;
}

export interface ListNode {
  shape: 'list';
  at: number;
  items: Node[];
}

/** A scalar. Numbers too are kept as written: they never pass through floating point. */
export interface TextNode {
  shape: 'text';
  at: number;
  text: string;
  /** Offset of the first character of `text` where it stands in the file letter by letter; null for escapes and several lines. */
  bodyAt: number | null;
  /** Nothing is written: `field:` at the end of a line. */
  empty: boolean;
}
