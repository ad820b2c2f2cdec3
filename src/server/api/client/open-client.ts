import { z } from 'zod';
import { APP_ERRORS, AppError, type AppErrorCode } from '../../../core/model/app-error.ts';
import { ToldError } from '../../../core/model/told-error.ts';
import { askServer, type ServerAnswer } from '../../runtime/ask-server.ts';
import { newId } from '../../runtime/new-id.ts';
import { type Calls, ENDPOINTS } from '../endpoints.ts';

/** A service on another machine, as a program sees it. */
export interface ServerClient {
  /** Does what an endpoint does. @throws AppError `ToldError` in the words of the service; `server-unreachable`, `server-strange` */
  call<Id extends keyof Calls>(id: Id, input: Calls[Id]['input']): Promise<Calls[Id]['reply']>;
  /** The bytes that a file endpoint sends. */
  file(id: string, input: ClientInput): Promise<Uint8Array>;
}

type Values = Readonly<Record<string, string | number | boolean | undefined>>;

interface ClientInput {
  params?: Values;
  query?: Values;
  body?: unknown;
  file?: Blob;
}

export interface ServerAddress {
  /** `https://kaoping.example.cn`, or with a path where a proxy has it below one. */
  server: string;
  /** Of the API. */
  token: string;
}

/** A client that is typed by the endpoints themselves. @throws AppError `server-address`, `server-token` */
export function openClient({ server, token }: ServerAddress): ServerClient {
  const base = baseOf(server);
  if (!/^kp_[\w-]{43}$/.test(token)) throw new AppError('server-token');
  const ask = async (id: string, { params = {}, query = {}, body, file }: ClientInput): Promise<ServerAnswer> => {
    const { method, path } = endpointOf(id);
    const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')));
    const url = new URL(`${base}${filled}`);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) url.searchParams.set(name, String(value));
    const isFile = file !== undefined;
    const answer = await askServer({
      method,
      url,
      headers: {
        authorization: `Bearer ${token}`,
        accept: '*/*',
        ...(isFile ? { 'content-type': 'application/octet-stream' } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(method === 'POST' ? { 'idempotency-key': newId() } : {}),
      },
      body: file ?? (body === undefined ? null : JSON.stringify(body)),
    });
    if (answer.status !== 200) throw refusalIn(answer, base);
    return answer;
  };
  return {
    async call(id, input) {
      const endpoint = endpointOf(id);
      const answer = await ask(id, input as ClientInput);
      const schema = 'reply' in endpoint ? (endpoint.reply as z.ZodType) : z.never();
      const read = schema.safeParse(jsonIn(answer));
      if (!read.success) throw new AppError('server-strange', { server: base, status: String(answer.status) });
      return read.data as Calls[typeof id]['reply'];
    },
    file: async (id, input) => (await ask(id, input)).bytes,
  };
}

function baseOf(server: string): string {
  const url = URL.parse(server);
  const isAddress =
    url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.search + url.hash === '';
  if (!isAddress) throw new AppError('server-address', { server });
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

function endpointOf(id: string) {
  const found = ENDPOINTS.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no endpoint ${id}`);
  return found;
}

const TextSchema = z.object({ zh: z.string(), en: z.string() });

const ProblemSchema = z.object({
  code: z.string(),
  message: TextSchema,
  remedy: TextSchema,
  faults: z
    .array(
      z.object({
        code: z.string(),
        where: z.object({
          file: z.string(),
          line: z.number().exactOptional(),
          column: z.number().exactOptional(),
          sheet: z.string().exactOptional(),
          cell: z.string().exactOptional(),
        }),
        message: TextSchema,
        suggestion: TextSchema.exactOptional(),
      }),
    )
    .default([]),
});

/** What a service refused, in its words; a service that speaks in none of ours is not one of ours. */
function refusalIn(answer: ServerAnswer, server: string): AppError {
  const read = answer.type.startsWith('application/problem+json') ? ProblemSchema.safeParse(jsonIn(answer)) : null;
  if (read?.success !== true) return new AppError('server-strange', { server, status: String(answer.status) });
  const { code, faults, ...text } = read.data;
  // A newer service may know errors that we do not.
  return new ToldError(Object.hasOwn(APP_ERRORS, code) ? (code as AppErrorCode) : 'server-refused', text, faults);
}

function jsonIn({ bytes }: ServerAnswer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    return null;
  }
}
