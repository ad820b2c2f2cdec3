import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import * as fc from 'fast-check';

/** What somebody, or a bad disk, does to a file. */
export type Edit<T> = (content: T) => T;

/** Stretches of a text taken out, doubled or replaced, mostly by signs that mean something in it. */
export function textEdits(scraps: readonly string[]): fc.Arbitrary<Edit<string>> {
  const edit = fc.record({
    at: fc.nat(1_000_000),
    drop: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
    put: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...scraps) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
      { weight: 1, arbitrary: fc.constant('') },
    ),
    doubles: fc.boolean(),
  });
  return fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) => (text) => {
    return edits.reduce((current, { at, drop, put, doubles }) => {
      const start = at % (current.length + 1);
      const cut = current.slice(start, start + drop);
      return current.slice(0, start) + put + (doubles ? cut + cut : '') + current.slice(start + drop);
    }, text);
  });
}

/** Bytes overwritten, cut out, doubled, cut off at the end, or zeroed. */
export const byteEdits: fc.Arbitrary<Edit<Uint8Array>> = fc
  .array(
    fc.record({
      at: fc.nat(10_000_000),
      length: fc.oneof(fc.nat(8), fc.nat(2000)),
      put: fc.uint8Array({ maxLength: 6 }),
      how: fc.constantFrom('splice', 'splice', 'double', 'end', 'zero'),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((edits) => (bytes) => edits.reduce<Uint8Array>(editBytes, bytes));

function editBytes(
  bytes: Uint8Array,
  { at, length, put, how }: { at: number; length: number; put: Uint8Array; how: string },
): Uint8Array {
  const start = at % (bytes.length + 1);
  const [before, piece, after] = [
    bytes.subarray(0, start),
    bytes.subarray(start, start + length),
    bytes.subarray(start + length),
  ];
  switch (how) {
    case 'double':
      return Buffer.concat([before, piece, piece, after]);
    case 'end':
      return before;
    case 'zero':
      return Buffer.concat([before, Buffer.alloc(piece.length), after]);
    default:
      return Buffer.concat([before, put, after]);
  }
}

const ODD_VALUES: readonly unknown[] = [
  null,
  '',
  0,
  -1,
  1.5,
  1e300,
  true,
  [],
  {},
  '不适用',
  '1/0',
  '-',
  '9'.repeat(400),
  '../../../etc/passwd',
  '\u0000',
  '<w:p>',
  { untested: 'blank', of: 'x' },
  '__proto__',
];

/** One to three values of a JSON text replaced, taken away, doubled or exchanged. */
export const jsonEdits: fc.Arbitrary<Edit<string>> = fc
  .array(
    fc.record({
      at: fc.nat(1_000_000),
      other: fc.nat(1_000_000),
      put: fc.constantFrom(...ODD_VALUES),
      how: fc.constantFrom('put', 'put', 'drop', 'double', 'exchange'),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((edits) => (text) => {
    const root: unknown = JSON.parse(text);
    for (const edit of edits) editJson(root, edit);
    return JSON.stringify(root);
  });

interface Slot {
  holder: Record<string, unknown> | unknown[];
  key: string;
}

function editJson(
  root: unknown,
  { at, other, put, how }: { at: number; other: number; put: unknown; how: string },
): void {
  const slots = slotsOf(root);
  const slot = slots[at % slots.length];
  const second = slots[other % slots.length];
  if (slot === undefined || second === undefined) return;
  const { holder, key } = slot;
  const values = holder as Record<string, unknown>;
  if (how === 'put') values[key] = structuredClone(put);
  else if (how === 'exchange') values[key] = structuredClone((second.holder as Record<string, unknown>)[second.key]);
  else if (Array.isArray(holder))
    holder.splice(Number(key), how === 'drop' ? 1 : 0, ...(how === 'double' ? [values[key]] : []));
  else if (how === 'drop') Reflect.deleteProperty(holder, key);
  else values[`${key}x`] = values[key];
}

function slotsOf(value: unknown): Slot[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Slot['holder'];
  return Object.entries(holder).flatMap(([key, inner]) => [{ holder, key }, ...slotsOf(inner)]);
}

const XML_SCRAPS = [
  '<',
  '>',
  '/>',
  '"',
  '&',
  '&x;',
  '&#x110000;',
  '&#0;',
  '<!--',
  '<![CDATA[',
  '<?xml',
  '<!DOCTYPE a [<!ENTITY x "y">]>',
  '</w:p>',
  '</w:tbl>',
  '<w:tbl>',
  '<w:tr>',
  '<w:p>',
  '<w:t>1</w:t>',
  '<row>',
  '<c r="ZZZ9">',
  '<c t="s"><v>99999</v></c>',
  '<mergeCell ref="A1:XFD1048576"/>',
  ' r="A0"',
  ' r="XFE1"',
  '1e308',
  '\u0000',
];

/** Parts of an archive with their text or bytes edited, renamed, or left out; packed again as a sound archive. */
export const archiveEdits: fc.Arbitrary<Edit<Uint8Array>> = fc
  .record({
    part: fc.nat(1000),
    how: fc.constantFrom('text', 'text', 'text', 'bytes', 'rename', 'drop', 'add'),
    text: textEdits(XML_SCRAPS),
    bytes: byteEdits,
    name: fc.constantFrom(
      '../../../tmp/x',
      '/etc/passwd',
      '',
      'xl/../xl/workbook.xml',
      '\\',
      'a'.repeat(2000),
      '\u0000',
    ),
  })
  .map(({ part, how, text, bytes, name }) => (archive) => {
    const parts = Object.entries(unzipSync(archive));
    const changed = parts.flatMap(([own, content], index): [string, Uint8Array][] => {
      if (index !== part % parts.length) return [[own, content]];
      if (how === 'text') return [[own, strToU8(text(strFromU8(content)))]];
      if (how === 'bytes') return [[own, bytes(content)]];
      if (how === 'rename') return [[name, content]];
      return how === 'drop'
        ? []
        : [
            [own, content],
            [name, content],
          ];
    });
    return zipSync(Object.fromEntries(changed));
  });

/** An archive damaged inside its parts or as a whole. */
export const zipEdits: fc.Arbitrary<Edit<Uint8Array>> = fc.oneof(
  { weight: 3, arbitrary: archiveEdits },
  { weight: 1, arbitrary: byteEdits },
);
