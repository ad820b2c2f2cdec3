import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../core/model/app-error.ts';
import { reachOf } from '../../core/process/index.ts';
import { isSame } from '../runtime/secrets.ts';
import type { WebServer } from '../runtime/web/index.ts';
import { identify } from '../usecases/people/identify.ts';
import type { Service, Who } from '../usecases/service.ts';
import { answerOnce, OnceHeadersSchema } from './answer-once.ts';
import { endListening, listenerOf, sendEvents } from './send-events.ts';
import type { Endpoint, FileReply, InputOf, Inputs } from './endpoint.ts';
import { type Exchange, requestFacts } from './request-facts.ts';

const MINUTE = 60_000;
export const CSRF_HEADER = 'x-csrf-token';
const FILE_TYPE = 'application/octet-stream';

/** Hangs endpoints into a server: who asks, what they may and what they send is settled here, once for all. */
export function registerEndpoints(server: WebServer, service: Service, endpoints: readonly Endpoint[]): void {
  // Who watches would keep a server open that is to be closed.
  server.addHook('preClose', async () => endListening(server));
  server.addContentTypeParser(FILE_TYPE, { parseAs: 'buffer' }, (_, body, done) => done(null, body));
  for (const endpoint of endpoints) {
    const { method, path, id, summary } = endpoint;
    const { params, query, body, file } = endpoint.inputs as Inputs;
    server.route({
      method,
      url: path,
      ...(endpoint.mostPerMinute === undefined
        ? {}
        : { config: { rateLimit: { max: endpoint.mostPerMinute, timeWindow: MINUTE } } }),
      ...(file === undefined
        ? {}
        : {
            bodyLimit: file.limit,
            // Of a stranger not even the beginning of a file is taken: many at once would fill the memory.
            async preParsing(request, reply) {
              if (endpoint.access !== 'open') await enter(service, endpoint, { request, reply });
            },
          }),
      // What is packed together arrives late.
      ...(endpoint.access === 'events' ? { compress: false } : {}),
      schema: {
        operationId: id,
        summary: `${summary.zh} · ${summary.en}`,
        tags: [path.split('/')[2] ?? ''],
        ...(params === undefined ? {} : { params }),
        ...(query === undefined ? {} : { querystring: query }),
        ...(body === undefined ? {} : { body }),
        ...(method === 'POST' && endpoint.access !== 'open' ? { headers: OnceHeadersSchema } : {}),
        ...(file === undefined ? {} : { consumes: [FILE_TYPE] }),
        ...('reply' in endpoint ? { response: { 200: endpoint.reply } } : {}),
      },
      handler: async (request, reply) => answer(service, endpoint, { request, reply }),
    });
  }
}

/** Who asks, where they may ask for this at all. */
async function enter(
  service: Service,
  endpoint: Exclude<Endpoint, { access: 'open' }>,
  { request, reply }: Exchange,
): Promise<Who> {
  const who = await identify(service, requestFacts({ request, reply }));
  refuseForged(request, who);
  if (endpoint.right !== null && reachOf(who, endpoint.right) === null) throw new AppError('not-allowed');
  if (endpoint.access === 'signed-in' && endpoint.loginOnly === true && who.csrf === null)
    throw new AppError('login-needed');
  const mayBefore = endpoint.access === 'signed-in' && endpoint.beforePassword === true;
  if (who.user.mustChange && !mayBefore) throw new AppError('password-must-change');
  return who;
}

async function answer(service: Service, endpoint: Endpoint, { request, reply }: Exchange): Promise<unknown> {
  const facts = requestFacts({ request, reply });
  const { params, query, body } = request;
  const input = { params, query, body, request: facts } as InputOf<Inputs>;
  void reply.header('cache-control', 'no-store');
  if (endpoint.access === 'open') return endpoint.run(service, input);
  const who = await enter(service, endpoint, { request, reply });
  if (endpoint.access === 'events') {
    const listening = listenerOf(reply, who.user.id);
    const whoAsks = async (): Promise<Who> => enter(service, endpoint, { request, reply });
    return sendEvents(reply, endpoint.run(service, whoAsks, { ...input, signal: listening.signal }), listening);
  }
  if (endpoint.access === 'file') return sendFile(reply, await endpoint.run(service, who, input));
  const { run, hasSecret = false } = endpoint;
  const whole = takesFile(endpoint) ? { ...input, file: fileIn(request) } : input;
  return answerOnce(service, {
    request,
    reply,
    who,
    schema: endpoint.reply,
    hasSecret,
    run: async (): Promise<unknown> => run(service, who, whole),
  });
}

const takesFile = ({ inputs }: Endpoint): boolean => (inputs as Inputs).file !== undefined;

/** A file comes as it is, and in no other way. */
function fileIn({ body }: FastifyRequest): Uint8Array {
  if (Buffer.isBuffer(body)) return body;
  throw new AppError('request-malformed', { place: 'body', reason: FILE_TYPE });
}

/** A page of somebody else can make a browser send our cookie, but cannot know the token of our page. */
function refuseForged({ method, headers }: FastifyRequest, { csrf }: Who): void {
  if (method === 'GET' || method === 'HEAD' || csrf === null) return;
  const given = headers[CSRF_HEADER];
  if (typeof given !== 'string' || !isSame(given, csrf)) throw new AppError('csrf-missing');
}

/** Styles of its own are all that a page of somebody else may have. Only the desk may frame it. */
const FOREIGN = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; form-action 'none'";

function sendFile(reply: FastifyReply, { stream, type, name, bytes, isForeign }: FileReply): FastifyReply {
  if (isForeign === true) void reply.header('content-security-policy', FOREIGN);
  void reply.type(type).header('x-content-type-options', 'nosniff');
  if (bytes !== null) void reply.header('content-length', bytes);
  if (name !== null)
    void reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  return reply.send(stream);
}
