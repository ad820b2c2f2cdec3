import { APP_ERRORS, type AppErrorCode } from '../../core/model/app-error.ts';

/** As much of an OpenAPI document as is added to. */
interface Described {
  paths?: Record<string, Record<string, { responses?: Record<string, object> }>>;
  components?: { schemas?: Record<string, unknown>; responses?: Record<string, unknown> };
}

const TEXT = {
  type: 'object',
  properties: { zh: { type: 'string' }, en: { type: 'string' } },
  required: ['zh', 'en'],
} as const;

const CODES = [...(Object.keys(APP_ERRORS) as AppErrorCode[]), 'internal'];

const PROBLEM = {
  type: 'object',
  description:
    'RFC 9457; title and detail are in the language of Accept-Language, Chinese if nothing else is asked for',
  properties: {
    type: { type: 'string', description: 'urn:kaoping:error: and the code' },
    title: { type: 'string', description: 'what happened' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'what to do' },
    code: { enum: CODES, description: 'stays what it is, whatever the words become' },
    message: TEXT,
    remedy: TEXT,
    faults: {
      type: 'array',
      items: { type: 'object' },
      description: 'of a table that was handed in: each with its place',
    },
  },
  required: ['type', 'title', 'status', 'detail', 'code', 'message', 'remedy'],
} as const;

const EXAMPLE = {
  type: 'urn:kaoping:error:version-changed',
  title: APP_ERRORS['version-changed'].message.zh,
  status: 409,
  detail: APP_ERRORS['version-changed'].remedy.zh,
  code: 'version-changed',
  message: APP_ERRORS['version-changed'].message,
  remedy: APP_ERRORS['version-changed'].remedy,
} as const;

/** The description of the interface with what every operation answers where it cannot do what is asked. */
export function withProblems<Description extends object>(description: Description): Description & Described {
  const { paths = {}, components = {} } = description as Described;
  const described = Object.entries(paths).map(([path, operations]) => [
    path,
    Object.fromEntries(
      Object.entries(operations).map(([method, operation]) => [
        method,
        { ...operation, responses: { ...operation.responses, default: { $ref: '#/components/responses/Problem' } } },
      ]),
    ),
  ]);
  const content = { schema: { $ref: '#/components/schemas/Problem' }, example: EXAMPLE };
  return {
    ...description,
    paths: Object.fromEntries(described) as NonNullable<Described['paths']>,
    components: {
      ...components,
      schemas: { ...components.schemas, Problem: PROBLEM },
      responses: {
        ...components.responses,
        Problem: {
          description: '不能照办的原因和办法 · Why it is not done, and what to do',
          content: { 'application/problem+json': content },
        },
      },
    },
  };
}
