import type { Chance } from '../../../lab/chance.ts';

/** JSON schema as far as the description of the interface uses it. */
export interface Schema {
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minimum?: number;
  additionalProperties?: boolean | Schema;
}

/** One operation of the description of the interface (OpenAPI 3.1). */
export interface Operation {
  id: string;
  method: string;
  /** With the names of its parts in braces. */
  path: string;
  parameters: { name: string; in: string; schema: Schema; required?: boolean }[];
  body: Schema | null;
  /** Takes a file as it is. */
  takesFile: boolean;
}

interface Described {
  paths: Record<string, Record<string, DescribedOperation>>;
}

interface DescribedOperation {
  operationId: string;
  parameters?: Operation['parameters'];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

/** The operations that a service describes; whether one takes a file the description leaves to who declares it. */
export async function operationsOf(address: string, takesFile: (id: string) => boolean): Promise<Operation[]> {
  const description = (await (await fetch(`${address}/api/openapi.json`)).json()) as Described;
  return Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters = [], requestBody }]): Operation => ({
      id: operationId,
      method: method.toUpperCase(),
      path,
      parameters,
      body: requestBody?.content['application/json']?.schema ?? null,
      takesFile: takesFile(operationId),
    })),
  );
}

/** Ids of what there really is: by the name of a field or the first word of an address. */
export type Pool = Readonly<Record<string, readonly string[]>>;

export interface Rightly {
  chance: Chance;
  pool: Pool;
  /** First word of the address. */
  about: string;
}

const NO_ID = '00000000-0000-4000-8000-000000000000';

/** What passes the schema, mostly of what there is, so that what is wrong is met behind all other checks. */
export function rightValue(schema: Schema, name: string, given: Rightly): unknown {
  const { chance } = given;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return chance.pick(schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return rightValue(chance.pick(choices), name, given);
  const type = Array.isArray(schema.type) ? chance.pick(schema.type) : schema.type;
  switch (type) {
    case 'object':
      return rightObject(schema, given);
    case 'array':
      return [rightValue(schema.items ?? {}, name, given)];
    case 'integer':
      return Math.max(schema.minimum ?? 1, chance.between(1, 3));
    case 'number':
      return 0.3;
    case 'boolean':
      return chance.happens(0.5);
    case 'null':
      return null;
    default:
      return rightText(schema, name, given);
  }
}

function rightObject({ properties = {}, required = [] }: Schema, given: Rightly): Record<string, unknown> {
  const names = Object.keys(properties).filter((name) => required.includes(name) || given.chance.happens(0.6));
  return Object.fromEntries(names.map((name) => [name, rightValue(properties[name] ?? {}, name, given)]));
}

function rightText({ format, pattern }: Schema, name: string, { chance, pool, about }: Rightly): string {
  if (format === 'uuid' || name === 'id') return chance.pick(pool[name] ?? pool[about] ?? [NO_ID]);
  if (format === 'date') return chance.pick(['2026-11-29', '2026-12-05', '2020-02-29']);
  if (format === 'email') return 'somebody@example.gov.cn';
  if (format === 'uri') return 'http://127.0.0.1:9/hook';
  if (pattern === '^[0-9a-f]{64}$') return '0'.repeat(64);
  return chance.pick(RIGHT_TEXTS[name] ?? ['文字']);
}

const RIGHT_TEXTS: Readonly<Record<string, readonly string[]>> = {
  login: ['somebody', 'admin', 'some.body'],
  homeUrl: ['http://www.hostile.example.gov.cn/', 'www.xiangqiao.example.gov.cn'],
  url: ['http://www.xiangqiao.example.gov.cn/news/'],
  class: ['部门网站', '政府门户网站', 'portal'],
  level: ['市', '县'],
  organization: ['湘桥区人民政府', '潮安区人民政府'],
  parent: ['湘桥区人民政府', ''],
  platform: ['微信公众号', '新浪微博'],
  status: ['正常', '临时下线', '关停'],
  region: ['445102', ''],
  officialOrder: ['3'],
  isOffice: ['是', '否'],
  name: ['某某', 'x.csv', 'x.xlsx', 'ranking.csv'],
  kind: ['新闻', 'messages', 'website'],
  check: ['broken-links'],
  unit: ['湘桥区人民政府'],
  'idempotency-key': ['a-key'],
};
