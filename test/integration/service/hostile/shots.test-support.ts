import { strToU8, zipSync } from 'fflate';
import type { Chance } from '../../../lab/chance.ts';
import { ACCOUNTS, BODIES, SITES } from '../registry/registry.test-support.ts';
import { type Operation, type Pool, rightValue } from './description.test-support.ts';
import { hostileText, hostileValue, inAddress, inHeader } from './texts.test-support.ts';

/** A request that means no good. */
export interface Shot {
  /** In which way. */
  way: Way;
  method: string;
  path: string;
  body?: string | Uint8Array<ArrayBuffer>;
  headers: Record<string, string>;
}

const WAYS = {
  field: 40,
  fields: 10,
  query: 15,
  path: 8,
  header: 8,
  broken: 8,
  multipart: 8,
  type: 3,
  huge: 1,
} as const;
export type Way = keyof typeof WAYS;
const WEIGHED = (Object.keys(WAYS) as Way[]).flatMap((way) => Array.from({ length: WAYS[way] }, () => way));

interface Making {
  operation: Operation;
  pool: Pool;
  chance: Chance;
}

/** Makes the next request at an operation: right in all but what its way is about. */
export function nextShot({ operation, pool, chance }: Making): Shot {
  const way = wayFor(operation, chance);
  const about = operation.path.split('/')[2] ?? '';
  const right = { chance, pool, about };
  const shot: Shot = { way, method: operation.method, path: '', headers: {} };
  shot.path = addressOf({ operation, pool, chance }, way);
  if (operation.takesFile) {
    shot.body = hostileFile(chance);
    shot.headers['content-type'] = 'application/octet-stream';
  } else if (operation.body !== null) {
    shot.body = JSON.stringify(bodyFor(way, rightValue(operation.body, '', right), chance));
    shot.headers['content-type'] = 'application/json';
  }
  OTHERWISE[way]?.(shot, chance);
  return shot;
}

function wayFor({ body, takesFile, method, parameters }: Operation, chance: Chance): Way {
  for (;;) {
    const way = chance.pick(WEIGHED);
    if ((way === 'field' || way === 'fields') && body === null && !takesFile) continue;
    if (way === 'query' && !parameters.some(({ in: place }) => place === 'query') && chance.happens(0.8)) continue;
    if (method === 'GET' && ['broken', 'multipart', 'type', 'huge'].includes(way)) continue;
    return way;
  }
}

function addressOf({ operation, pool, chance }: Making, way: Way): string {
  const right = { chance, pool, about: operation.path.split('/')[2] ?? '' };
  const rightly = (name: string): string => {
    const schema = operation.parameters.find((one) => one.name === name)?.schema ?? {};
    return String(rightValue(schema, name, right));
  };
  const parts = operation.path.split('/').map((part) => (part.startsWith('{') ? rightly(part.slice(1, -1)) : part));
  if (way === 'path') {
    // Mostly where a name stands, now and then anywhere behind /api.
    const named = operation.path.split('/').flatMap((part, at) => (part.startsWith('{') ? [at] : []));
    const at = named.length > 0 && chance.happens(0.8) ? chance.pick(named) : chance.between(2, parts.length - 1);
    parts[at] = inAddress(chance, hostileText(chance, parts[at]));
  }
  const query = operation.parameters
    .filter(({ in: place, required = false }) => place === 'query' && (required || chance.happens(0.3)))
    .map(({ name }): [string, string] => [name, encodeURIComponent(rightly(name))]);
  if (way === 'query') {
    const names = operation.parameters.flatMap(({ in: place, name }) => (place === 'query' ? [name] : []));
    const name = chance.happens(0.9) ? chance.pick([...names, 'made-up']) : inAddress(chance, hostileText(chance));
    query.push([name, inAddress(chance, hostileText(chance, rightly(name)))]);
    // Where one was there already it is there twice.
    if (chance.happens(0.8)) query.splice(0, query.length - 1, ...query.slice(0, -1).filter(([one]) => one !== name));
  }
  const asked = query.map(([name, value]) => `${name}=${value}`).join('&');
  return parts.join('/') + (asked === '' ? '' : `?${asked}`);
}

function bodyFor(way: Way, right: unknown, chance: Chance): unknown {
  const times = way === 'field' ? 1 : way === 'fields' ? chance.between(2, 5) : 0;
  let body = right;
  for (let time = 0; time < times; time++) body = spoiled(body, chance);
  return body;
}

/** One place of a value made wrong: another value, none at all, one more, or another name. */
function spoiled(value: unknown, chance: Chance): unknown {
  if (typeof value !== 'object' || value === null || chance.happens(0.08)) return hostileValue(chance, value);
  if (Array.isArray(value)) {
    const at = chance.below(value.length);
    return value.map((one: unknown, index) => (index === at ? spoiled(one, chance) : one));
  }
  const entries = Object.entries(value as Record<string, unknown>);
  if (entries.length === 0) return { [hostileText(chance)]: hostileValue(chance, '') };
  const at = chance.below(entries.length);
  const [name, old] = entries[at] ?? ['', null];
  switch (chance.below(12)) {
    case 0:
      entries.splice(at, 1);
      break;
    case 1:
      entries.push([chance.pick(['__proto__', 'constructor', 'id', 'version', 'isAdmin']), hostileValue(chance, old)]);
      break;
    case 2:
      entries[at] = [hostileText(chance, name), old];
      break;
    default:
      entries[at] = [name, spoiled(old, chance)];
  }
  return Object.fromEntries(entries);
}

/** What is done to a whole request. */
const OTHERWISE: Partial<Record<Way, (shot: Shot, chance: Chance) => void>> = {
  header(shot, chance) {
    const name = chance.pick([
      'idempotency-key',
      'x-csrf-token',
      'cookie',
      'authorization',
      'accept-language',
      'accept-encoding',
      'accept',
      'if-match',
      'range',
      'last-event-id',
      'x-http-method-override',
      'x-forwarded-host',
      'x-forwarded-proto',
      'content-encoding',
      'user-agent',
    ]);
    const prefix = name === 'authorization' ? chance.pick(['Bearer ', 'Basic ', '']) : '';
    shot.headers[name] = prefix + inHeader(hostileText(chance));
  },
  broken(shot, chance) {
    const text = typeof shot.body === 'string' ? shot.body : '{"a":1}';
    const cut = chance.below(text.length);
    shot.body = chance.pick<() => string | Uint8Array<ArrayBuffer>>([
      () => text.slice(0, cut),
      () => text.slice(cut),
      () => text.slice(0, cut) + hostileText(chance) + text.slice(cut),
      () => `${text}${text}`,
      () => '['.repeat(20_000),
      () => `{"a":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`,
      () => `\ufeff${text}`,
      () => text.replace('{', '{"__proto__":{"admin":true},'),
      () => text.replaceAll('"', "'"),
      () => Uint8Array.from(Buffer.from(text, 'utf16le')),
      () => Uint8Array.from([0xff, 0xfe, 0x00, ...Buffer.from(text), 0xc3]),
      () => `{"a":${'9'.repeat(400)}}`,
      () => chance.pick(['', 'null', '[]', '"text"', '0', '{', '\u0000']),
    ])();
    if (chance.happens(0.2)) shot.headers['content-encoding'] = chance.pick(['gzip', 'br', 'x', 'deflate, gzip']);
  },
  multipart(shot, chance) {
    const boundary = chance.pick(['x', '----WebKitFormBoundary', '-'.repeat(300), '"', ' ']);
    const name = inHeader(hostileText(chance)).replaceAll('"', '');
    const part = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n${hostileText(chance)}\r\n`;
    shot.headers['content-type'] = chance.pick([
      `multipart/form-data; boundary=${boundary}`,
      'multipart/form-data',
      'multipart/form-data; boundary=',
      `multipart/mixed; boundary=${boundary}`,
      `multipart/form-data; boundary=${boundary}; boundary=y`,
      'application/octet-stream',
    ]);
    shot.body = chance.pick([
      part,
      `${part}--${boundary}--\r\n`,
      part.repeat(200),
      part.slice(0, chance.below(part.length)),
      `--${boundary}\r\n\r\n`,
      `--${boundary}--`,
      part.replaceAll('\r\n', '\n'),
      `--${boundary}\r\n${'X-A: b\r\n'.repeat(2000)}\r\n`,
    ]);
  },
  type(shot, chance) {
    shot.headers['content-type'] = chance.pick([
      'text/plain',
      'application/xml',
      'application/x-www-form-urlencoded',
      'application/json; charset=utf-7',
      'application/json; charset=utf-16',
      'application/vnd.api+json',
      'application/jsonx',
      'application/',
      '/',
      'text/html; charset="',
      inHeader(hostileText(chance)) || 'x',
    ]);
  },
  huge(shot, chance) {
    const isFile = shot.headers['content-type'] === 'application/octet-stream';
    const most = isFile ? 10 * 2 ** 20 : 2 ** 20;
    const length = most + chance.between(1, 2 ** 20);
    shot.body = isFile ? new Uint8Array(length) : `{"a":"${'x'.repeat(length)}"}`;
  },
};

const HEADS = [
  SITES,
  BODIES,
  ACCOUNTS,
  '用户名,姓名,角色,单位',
  '标题,来信日期,答复日期,是否公开',
  '账号名称,平台,最新发布',
];

/** A file as somebody uploads it: a table with such texts in it, one that is broken, or something else. */
function hostileFile(chance: Chance): Uint8Array<ArrayBuffer> {
  const table = chance.pick(HEADS);
  const lines = table.split('\n');
  const [head = ''] = lines;
  const columns = head.split(',').length;
  const cell = () => `"${hostileText(chance).slice(0, 3000).replaceAll('"', '""')}"`;
  const row = () => Array.from({ length: columns }, cell).join(',');
  const spoiledLines = lines.map((line, at) => {
    if (at === 0) return line;
    const cells = line.split(',');
    cells[chance.below(columns)] = cell();
    return cells.join(',');
  });
  return bytesOf(
    chance.pick<() => string | Uint8Array>([
      () => spoiledLines.join('\n'),
      () => spoiledLines.join('\n'),
      () => [head, row(), row()].join('\n'),
      () => `${head}\n"${hostileText(chance)}`,
      () => [row(), row()].join('\r'),
      () => `${head}\n${','.repeat(5000)}\n${'"'.repeat(999)}`,
      () => Buffer.from(`\ufeff${table}`, 'utf16le'),
      () => table.slice(0, chance.below(table.length)),
      () => brokenBook(chance),
      () => Uint8Array.from({ length: chance.between(0, 400) }, () => chance.below(256)),
      () => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from(hostileText(chance))]),
      () => `<html><table><tr><td>${hostileText(chance)}`,
    ])(),
  );
}

/** What calls itself a workbook: of wrong XML, of entities that grow, of a sheet that unpacks to much, or cut off. */
function brokenBook(chance: Chance): Uint8Array {
  const entities =
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
  const sheet = chance.pick([
    `${entities}<worksheet><sheetData><row><c t="str"><v>&b;&c;</v></c></row></sheetData></worksheet>`,
    `<worksheet><sheetData><row r="1048577"><c r="XFE1" t="s"><v>${hostileText(chance)}</v></c></row>`,
    `<worksheet><sheetData>${'<row>'.repeat(3000)}`,
    '<worksheet>'.padEnd(3_000_000, ' '),
    hostileText(chance),
  ]);
  const book = zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="x" sheetId="1" r:id="rId1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="rId1" Target="${chance.pick(['worksheets/sheet1.xml', '../../etc/passwd', '/x'])}"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
  });
  return chance.happens(0.3) ? book.subarray(0, chance.below(book.length)) : book;
}

const bytesOf = (content: string | Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(content));
