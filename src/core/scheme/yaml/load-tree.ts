import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Report } from '../report.ts';
import { guardSpelled, guardText, MAX_DEPTH } from './guard-text.ts';
import { joinedAtCommas, type Written } from './joined-commas.ts';
import type { ListNode, MapNode, Node, NodeField, TextNode } from './node.ts';
import { reportYamlErrors } from './yaml-errors.ts';
import { YAML_OPTIONS } from './yaml-options.ts';

/** Nodes of a whole file with every alias written out, inclusive: far above any scheme, and soon read. */
const MAX_NODES = 200_000;

interface Loading {
  text: string;
  report: Report;
  /** Finished anchored nodes; null while the node is still open, so that an alias to itself is seen. */
  anchors: Map<string, Measured | null>;
  stopped: boolean;
}

/** A node with its size and depth, aliases written out. */
interface Measured {
  node: Node;
  size: number;
  depth: number;
}

/** The tree of a YAML text, or null when its form is broken; every reason is reported. Never throws, whatever the text. */
export function loadTree(text: string, report: Report): Node | null {
  if (!guardText(text, report)) return null;
  const document = parseDocument(text, YAML_OPTIONS);
  if (document.errors.length > 0) {
    reportYamlErrors(document.errors, text, report);
    return null;
  }
  const loading: Loading = { text, report, anchors: new Map(), stopped: false };
  const { node } = load(document.contents, 0, loading);
  if (loading.stopped) return null;
  if (node.shape === 'text' && node.empty) {
    report.add('empty-file', 0);
    return null;
  }
  return node;
}

function load(item: unknown, at: number, loading: Loading): Measured {
  if (isAlias(item)) return loadAlias(item.source, item.range?.[0] ?? at, loading);
  const anchor = (isScalar(item) || isMap(item) || isSeq(item)) && item.anchor;
  if (anchor) loading.anchors.set(anchor, null);
  const loaded = loadPlain(item, at, loading);
  if (anchor) loading.anchors.set(anchor, loaded);
  if (loaded.depth > MAX_DEPTH) stop('too-deep', loaded.node.at, loading);
  if (loaded.size > MAX_NODES) stop('alias-expansion', loaded.node.at, loading);
  return loaded;
}

function loadPlain(item: unknown, at: number, loading: Loading): Measured {
  if (isScalar(item)) return leaf(loadScalar(item, at, loading));
  if (isMap(item)) return loadMap(item, at, loading);
  if (isSeq(item)) return loadList(item, at, loading);
  return leaf(emptyAt(at));
}

function stop(code: 'too-deep' | 'alias-expansion', at: number, loading: Loading): void {
  if (!loading.stopped) loading.report.add(code, at, { limit: String(MAX_DEPTH) });
  loading.stopped = true;
}

function leaf(node: TextNode): Measured {
  return { node, size: 1, depth: 1 };
}

function emptyAt(at: number): TextNode {
  return { shape: 'text', at, text: '', bodyAt: null, empty: true };
}

function loadAlias(name: string, at: number, loading: Loading): Measured {
  const target = loading.anchors.get(name);
  if (!target) {
    loading.report.add('yaml-alias', at, { name });
    loading.stopped = true;
    return leaf(emptyAt(at));
  }
  return target;
}

function loadScalar(scalar: Scalar, at: number, loading: Loading): TextNode {
  const text = typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? '');
  const start = scalar.range?.[0] ?? at;
  guardSpelled(text, start, loading.report);
  const quoted = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE';
  const body = quoted ? start + 1 : start;
  const asWritten = loading.text.startsWith(text, body) && !text.includes('\n');
  return { shape: 'text', at: start, text, bodyAt: asWritten ? body : null, empty: text === '' && !quoted };
}

function loadList(list: YAMLSeq, at: number, loading: Loading): Measured {
  const start = list.range?.[0] ?? at;
  const written = list.items.map((item): Written => ({ value: item, key: null }));
  const node: ListNode = { shape: 'list', at: start, items: [] };
  const whole = { node, size: 1, depth: 1 };
  for (const { value } of list.flow ? joinedAtCommas(written, loading) : written) {
    node.items.push(grow(whole, load(value, start, loading), loading));
  }
  return whole;
}

/** Adds a part to the measure of the whole, and gives the part's node; a too large whole takes no more in. */
function grow(whole: Measured, part: Measured, loading: Loading): Node {
  whole.size += part.size;
  whole.depth = Math.max(whole.depth, part.depth + 1);
  if (whole.depth > MAX_DEPTH) stop('too-deep', whole.node.at, loading);
  if (whole.size > MAX_NODES) stop('alias-expansion', whole.node.at, loading);
  return part.node;
}

function loadMap(map: YAMLMap, at: number, loading: Loading): Measured {
  const start = map.range?.[0] ?? at;
  const written = map.items.map((pair: Pair): Written => ({ value: pair.value, key: pair.key }));
  const node: MapNode = { shape: 'map', at: start, fields: [] };
  const whole = { node, size: 1, depth: 1 };
  const keys = new Map<string, number>();
  for (const { key, value } of map.flow ? joinedAtCommas(written, loading) : written) {
    const field = loadKey(key, start, loading);
    if (!field) continue;
    const first = keys.get(field.key);
    if (first !== undefined) {
      loading.report.add('duplicate-key', field.at, { key: field.key, line: loading.report.line(first) });
      continue;
    }
    keys.set(field.key, field.at);
    field.value = grow(whole, load(value, field.at + field.key.length, loading), loading);
    node.fields.push(field);
  }
  return whole;
}

function loadKey(key: unknown, at: number, loading: Loading): NodeField | null {
  const loaded = load(key, at, loading).node;
  if (loaded.shape !== 'text' || loaded.empty) {
    loading.report.add('key-not-text', loaded.at);
    return null;
  }
  if (loaded.text === '<<') {
    loading.report.add('yaml-merge-key', loaded.at);
    return null;
  }
  return { key: loaded.text, at: loaded.at, value: emptyAt(loaded.at + loaded.text.length) };
}
