import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  Scalar,
  type Document,
  type Node as YamlNode,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Fault } from '../model/fault.ts';
import { nearestName } from '../model/nearest.ts';
import type { Text } from '../model/text.ts';
import { readScheme } from './read-scheme.ts';
import { didYouMean, listed, openReport, type Report } from './report.ts';
import { loadTree } from './yaml/load-tree.ts';
import { YAML_OPTIONS } from './yaml/yaml-options.ts';

/** The text of the scheme with one value replaced, or why not. */
export type SetResult = { text: string; fault: null } | { text: null; fault: Fault };

/**
 * Replaces or adds the value at `path` in the text of a scheme: `portal.indicators.health.points`, `portal.ranking.ties`,
 * `portal.grades.bands.优秀.from`. The path begins with the id of a class, or a field of the scheme; entries of lists are named
 * by their id, grade, column or unit, or by their number from 1. An indicator is found at any depth, and like a value, an input
 * or children without the name of its list too (`portal.health.points`). `value` is YAML (`95`, `missing`, `[a, b]`). The new
 * text is written anew from the same content, comments included; it can still be refused by `readScheme`. A fault has the path
 * for its file.
 */
export function setInScheme(text: string, path: string, value: string): SetResult {
  const report = openReport('', path);
  const changed = loadTree(text, report) && changedText(text, { path, value, report });
  const [fault] = report.faults();
  if (fault) return { text: null, fault: { ...fault, where: { file: path } } };
  return { text: changed ?? text, fault: null };
}

interface Setting {
  path: string;
  value: string;
  report: Report;
}

function changedText(text: string, setting: Setting): string | null {
  const document = parseDocument(text, YAML_OPTIONS);
  const segments = setting.path.split('.');
  const place = findPlace(document, segments, setting.report);
  if (!place) return null;
  place.replace(valueNode(setting.value));
  const changed = document.toString({ lineWidth: 0 });
  if (place.node === null) refuseUnknownField(changed, { segments, siblings: place.siblings, report: setting.report });
  return changed;
}

type Collection = YAMLMap<YamlNode, YamlNode | null> | YAMLSeq<YamlNode>;

/** One step down: what is found under a segment (null: nothing yet), and how to put something else in its place. */
interface Slot {
  node: YamlNode | null;
  replace(node: YamlNode): void;
}

/** The slot at the end of the path, with what else could have been named there; null after reporting. */
function findPlace(document: Document, segments: string[], report: Report): (Slot & { siblings: string[] }) | null {
  let at = collectionOf(document.contents);
  for (const [index, segment] of segments.entries()) {
    const isLast = index === segments.length - 1;
    const found = at && (slotOf(at, segment, index === 0) ?? (isLast ? newField(at, segment) : null));
    const siblings = at ? segmentsOf(at, index === 0) : [];
    if (!found) {
      report.add(
        'unknown-path',
        0,
        { segment, inside: insideOf(segments.slice(0, index)) },
        adviceOf(segment, siblings),
      );
      return null;
    }
    if (isLast) return { ...found, siblings };
    at = collectionOf(ownNode(found, document));
  }
  return null;
}

/** A field that is not written yet; lists only grow where the scheme is edited. */
function newField(at: Collection, segment: string): Slot | null {
  if (isSeq(at) || segment === '') return null;
  return { node: null, replace: (node) => at.set(new Scalar(segment), node) };
}

function insideOf(segments: string[]): Text {
  const inside = segments.join('.');
  return inside === '' ? { zh: '方案', en: 'the scheme' } : { zh: `“${inside}”`, en: inside };
}

function adviceOf(segment: string, known: string[]): Text | undefined {
  const near = didYouMean(nearestName(segment, known));
  if (near || known.length === 0) return near;
  return { zh: `可以是：${listed(known)}`, en: `It can be: ${listed(known)}` };
}

function collectionOf(node: unknown): Collection | null {
  return isMap(node) || isSeq(node) ? (node as Collection) : null;
}

/** What an alias stands for is written out here first: the change is meant for this place alone. */
function ownNode(slot: Slot, document: Document): YamlNode | null {
  if (!isAlias(slot.node)) return slot.node;
  const target = slot.node.resolve(document);
  if (!target) return null;
  const copy = target.clone() as typeof target;
  delete copy.anchor;
  slot.replace(copy);
  return copy;
}

function slotOf(at: Collection, segment: string, isFirst: boolean): Slot | null {
  if (isSeq(at)) return slotInList(at, segment);
  const classes: unknown = isFirst ? at.get('classes') : null;
  const inClasses = isSeq(classes) ? slotInList(classes as YAMLSeq<YamlNode>, segment) : null;
  if (inClasses) return inClasses;
  const pair = at.items.find(({ key }) => textOf(key) === segment);
  if (!pair) return slotOfId(at, segment);
  return {
    node: pair.value,
    replace: (node) => {
      pair.value = withComments(node, pair.value);
    },
  };
}

/** Lists whose entries a path can name without the list: `portal.health` is `portal.indicators.health`. */
const NAMED_LISTS = ['indicators', 'items', 'values', 'inputs', 'children'];

function slotOfId(at: YAMLMap<YamlNode, YamlNode | null>, segment: string): Slot | null {
  for (const name of NAMED_LISTS) {
    const list = collectionOf(at.get(name));
    const found = list && (isSeq(list) ? slotInList(list, segment) : slotOf(list, segment, false));
    if (found) return found;
  }
  return null;
}

/** What people wrote beside the old value stays beside the new one. */
function withComments(node: YamlNode, old: YamlNode | null): YamlNode {
  node.comment = old?.comment ?? null;
  node.commentBefore = old?.commentBefore ?? null;
  return node;
}

const NAMING_FIELDS = ['id', 'grade', 'column', 'unit'];

function slotInList(list: YAMLSeq<YamlNode>, segment: string): Slot | null {
  const named = list.items.findIndex((item) => namesOf(item).includes(segment));
  const index = named >= 0 ? named : /^\d+$/u.test(segment) ? Number(segment) - 1 : -1;
  const node = list.items[index];
  if (!node) return slotAmongItems(list, segment);
  return {
    node,
    replace: (other) => {
      list.items[index] = withComments(other, node);
    },
  };
}

/** Indicators of a group. */
function slotAmongItems(list: YAMLSeq<YamlNode>, segment: string): Slot | null {
  for (const item of list.items) {
    const items: unknown = isMap(item) ? item.get('items') : null;
    const found = isSeq(items) ? slotInList(items as YAMLSeq<YamlNode>, segment) : null;
    if (found) return found;
  }
  return null;
}

function namesOf(item: YamlNode): string[] {
  if (isScalar(item)) return [textOf(item)];
  return isMap(item) ? NAMING_FIELDS.map((field) => textOf(item.get(field, true))) : [];
}

function textOf(node: unknown): string {
  return isScalar(node) ? String(node.value) : '';
}

/** YAML where it reads as YAML, else the text as it is. */
function valueNode(value: string): YamlNode {
  const report = openReport(value, '');
  const isYaml = loadTree(value, report) !== null && report.faults().length === 0;
  return (isYaml ? parseDocument(value, YAML_OPTIONS).contents : null) ?? new Scalar(value);
}

function segmentsOf(at: Collection, isFirst: boolean): string[] {
  if (isSeq(at)) {
    return at.items.flatMap((item, index) => {
      const [name] = namesOf(item).filter((text) => text !== '');
      const items: unknown = isMap(item) ? item.get('items') : null;
      return [name ?? String(index + 1), ...(isSeq(items) ? segmentsOf(items as YAMLSeq<YamlNode>, false) : [])];
    });
  }
  const classes: unknown = isFirst ? at.get('classes') : null;
  const ids = isSeq(classes) ? segmentsOf(classes as YAMLSeq<YamlNode>, false) : [];
  return [...ids, ...at.items.map(({ key }) => textOf(key))];
}

/** A field that the path made and the language does not know there is a mistake in the path, not in the scheme. */
function refuseUnknownField(
  text: string,
  { segments, siblings, report }: { segments: string[]; siblings: string[]; report: Report },
): void {
  const field = segments.at(-1) ?? '';
  const unknown = readScheme(text, '').faults.find(
    ({ code, message }) => code === 'unknown-field' && message.en.endsWith(`"${field}"`),
  );
  if (!unknown) return;
  const advice = didYouMean(nearestName(field, siblings)) ?? unknown.suggestion;
  report.add('unknown-path', 0, { segment: field, inside: insideOf(segments.slice(0, -1)) }, advice);
}
