/** What an XML document consists of, in its order. Names come without their namespace prefix. */
export interface XmlHandler {
  /** `attributes` is the raw text behind the name, for `attribute`; an empty element is opened and closed. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Character data, entities resolved; may come in several pieces. */
  text(text: string): void;
}

interface Walk {
  readonly xml: string;
  readonly handler: XmlHandler;
  /** Names of the elements around the place reached. */
  readonly open: string[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const DEEPEST = 256;

/**
 * Walks through an XML document. Returns false as soon as it is not well-formed, and for anything that has no place in
 * a workbook: a DOCTYPE (so there are no entities to define, and nothing outside the document is ever read) or more
 * than 256 levels.
 */
export function scanXml(xml: string, handler: XmlHandler): boolean {
  const walk: Walk = { xml, handler, open: [] };
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    if (tag !== at && !characters(walk, xml.slice(at, tag === -1 ? xml.length : tag))) return false;
    if (tag === -1) break;
    const next = xml.charCodeAt(tag + 1);
    at = next === 0x21 || next === 0x3f ? special(walk, tag) : element(walk, tag);
    if (at === -1) return false;
  }
  return walk.open.length === 0;
}

/** The value of one attribute by its local name, or null. */
export function attribute(attributes: string, wanted: string): string | null {
  let at = 0;
  for (;;) {
    const equals = attributes.indexOf('=', at);
    if (equals === -1) return null;
    const start = firstQuote(attributes, equals + 1);
    const end = start === -1 ? -1 : attributes.indexOf(attributes.charAt(start), start + 1);
    if (end === -1) return null;
    if (isNamed(attributes, equals, wanted)) return resolveEntities(attributes.slice(start + 1, end));
    at = end + 1;
  }
}

/**
 * Whether the name before the equals sign is `wanted`, with or without prefix. Compared in place: every cell asks three
 * times.
 */
function isNamed(attributes: string, equals: number, wanted: string): boolean {
  let end = equals;
  while (end > 0 && attributes.charCodeAt(end - 1) <= 0x20) end -= 1;
  const before = attributes.charCodeAt(end - wanted.length - 1);
  return attributes.endsWith(wanted, end) && (before <= 0x20 || before === 0x3a);
}

function firstQuote(attributes: string, from: number): number {
  let at = from;
  while (at < attributes.length && attributes.charCodeAt(at) <= 0x20) at += 1;
  const sign = attributes.charCodeAt(at);
  return sign === 0x22 || sign === 0x27 ? at : -1;
}

function characters({ open, handler }: Walk, raw: string): boolean {
  if (open.length === 0) return raw.trim() === '';
  const text = resolveEntities(raw);
  if (text === null) return false;
  handler.text(text);
  return true;
}

/** Start tag, end tag or empty element at `tag`; returns where it ends, -1 when it is not well-formed. */
function element({ xml, open, handler }: Walk, tag: number): number {
  const end = tagEnd(xml, tag + 1);
  if (end === -1) return -1;
  if (xml.charCodeAt(tag + 1) === 0x2f) {
    const name = localName(xml.slice(tag + 2, end).trimEnd());
    if (open.pop() !== name) return -1;
    handler.close(name);
    return end + 1;
  }
  const isEmpty = xml.charCodeAt(end - 1) === 0x2f;
  const nameEnd = endOfName(xml, tag + 1, isEmpty ? end - 1 : end);
  const name = localName(xml.slice(tag + 1, nameEnd));
  if (name === '' || open.length >= DEEPEST) return -1;
  handler.open(name, xml.slice(nameEnd, isEmpty ? end - 1 : end));
  if (isEmpty) handler.close(name);
  else open.push(name);
  return end + 1;
}

/** Where the tag closes: the first `>` outside quotes. */
function tagEnd(xml: string, from: number): number {
  let quote = 0;
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x3e) return at;
    else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3c) return -1;
  }
  return -1;
}

function endOfName(xml: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && xml.charCodeAt(at) > 0x20) at += 1;
  return at;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/** Comment, CDATA or processing instruction at `tag`; a declaration such as DOCTYPE is refused. */
function special({ xml, open, handler }: Walk, tag: number): number {
  if (xml.startsWith('<!--', tag)) return behind(xml, '-->', tag + 4);
  if (xml.startsWith('<?', tag)) return behind(xml, '?>', tag + 2);
  if (!xml.startsWith('<![CDATA[', tag) || open.length === 0) return -1;
  const end = behind(xml, ']]>', tag + 9);
  if (end !== -1) handler.text(xml.slice(tag + 9, end - 3));
  return end;
}

function behind(xml: string, closing: string, from: number): number {
  const at = xml.indexOf(closing, from);
  return at === -1 ? -1 : at + closing.length;
}

/** Null for an entity that XML does not predefine, or a character reference beyond Unicode. */
function resolveEntities(raw: string): string | null {
  if (!raw.includes('&')) return raw;
  let isSound = true;
  const text = raw.replace(/&([^;&]{0,10});?/gu, (whole, name: string) => {
    const resolved = whole.endsWith(';') ? resolveEntity(name) : undefined;
    isSound &&= resolved !== undefined;
    return resolved ?? '';
  });
  return isSound ? text : null;
}

function resolveEntity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name];
  const digits = /^#(?:x(?<hex>[0-9a-f]{1,6})|(?<decimal>\d{1,7}))$/iu.exec(name)?.groups;
  if (digits === undefined) return undefined;
  const point = digits['hex'] === undefined ? Number(digits['decimal']) : Number.parseInt(digits['hex'], 16);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}
