import cookie from '@fastify/cookie';
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import { answerUnreadable } from './answer-unreadable.ts';
import { senderOf } from './sender-of.ts';
import { isDatabaseAway } from '../database/index.ts';
import { isOutOfRoom } from '../is-out-of-room.ts';
import { type AnsweredRequest, identifiersIn } from '../watch/index.ts';
import { APP_ERRORS, AppError, appErrorText } from '../../../core/model/app-error.ts';
import { statusOf } from '../../../core/model/app-error-entry.ts';
import { portError } from './refusal-of-port.ts';

export interface WebServerOptions {
  trustProxy: boolean;
  /** Of the product, for the description of the interface. */
  version: string;
  /** A fault of ours: nobody but the log is told what it was. */
  onBug(error: unknown, request: { method: string; route: string | null }): void;
  onAnswered(request: AnsweredRequest): void;
}

export type WebServer = FastifyInstance;

/** Bytes of a body; files come by another way. */
const LARGEST_BODY = 1 << 20;

/** Requests a minute from one sender; an office behind one address has many people. */
const MOST_REQUESTS = 3000;

/** Faults that a problem lists: whoever has a thousand has one cause. */
const MOST_FAULTS = 1000;

/** The one proxy before us is believed. What it was told itself anybody may have written: by that nobody gets round a limit. */
const isNearest = (_address: string, hop: number): boolean => hop === 0;

/** A server with the limits and headers that all of ours have, and errors as problem+json (RFC 9457) in two languages. */
export async function openWebServer(options: WebServerOptions): Promise<WebServer> {
  const { trustProxy, version, onBug, onAnswered } = options;
  const server = fastify({
    trustProxy: trustProxy && isNearest,
    bodyLimit: LARGEST_BODY,
    requestTimeout: 60_000,
    connectionTimeout: 120_000,
    keepAliveTimeout: 10_000,
    routerOptions: { maxParamLength: 500 },
    forceCloseConnections: 'idle',
    clientErrorHandler: answerUnreadable,
    // Answered in the same words as everything else.
    frameworkErrors: (error, request, reply) => {
      void answerError(error, { request, reply, onBug });
    },
  });
  server.addHook('onResponse', async (request, reply) => onAnswered(answeredRequest(request, reply)));
  server.setValidatorCompiler(validatorOf);
  server.setSerializerCompiler(serializerCompiler);
  await server.register(helmet, {
    // Intranets without certificates are many: nothing may insist on https there.
    hsts: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        // The components of the desk set styles on elements.
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'frame-src': ["'self'", 'blob:'],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  await server.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: '考评 Kaoping', version } },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  await server.register(cookie);
  await packAnswers(server);
  await server.register(rateLimit, {
    max: MOST_REQUESTS,
    timeWindow: 60_000,
    keyGenerator: ({ ip }) => senderOf(ip),
    errorResponseBuilder: (_, { ttl }) => new AppError('request-too-often', { seconds: String(Math.ceil(ttl / 1000)) }),
  });
  server.setErrorHandler(async (error, request, reply) => answerError(error, { request, reply, onBug }));
  server.setNotFoundHandler(async (request, reply) =>
    answerError(new AppError('not-found'), { request, reply, onBug }),
  );
  return server;
}

/** Only what we send is packed: what is sent to us would be unpacked before anybody knows how much it is. */
async function packAnswers(server: WebServer): Promise<void> {
  await server.register(compress, {
    global: true,
    globalDecompression: false,
    encodings: ['br', 'gzip'],
    threshold: 1024,
  });
  server.addHook('onRequest', refusePacked);
}

async function refusePacked({ headers }: FastifyRequest): Promise<void> {
  const { 'content-encoding': packing = 'identity' } = headers;
  if (packing.toLowerCase() !== 'identity')
    throw new AppError('request-malformed', { place: 'content-encoding', reason: 'identity' });
}

const routeOf = ({ routeOptions }: FastifyRequest): string | null => routeOptions.url ?? null;

const answeredRequest = (request: FastifyRequest, reply: FastifyReply): AnsweredRequest => ({
  method: request.method,
  route: routeOf(request),
  ids: identifiersIn(request.params),
  status: reply.statusCode,
  milliseconds: Math.round(reply.elapsedTime * 10) / 10,
  address: request.ip,
});

interface Failed extends Pick<WebServerOptions, 'onBug'> {
  request: FastifyRequest;
  reply: FastifyReply;
}

async function answerError(error: unknown, { request, reply, onBug }: Failed): Promise<FastifyReply> {
  const known = knownError(error, request);
  if (known === null) onBug(error, { method: request.method, route: routeOf(request) });
  return sendProblem(request, reply, known);
}

/** A database keeps every character but NUL, and in JSON no half of a pair; who has such text sent it to us. */
const isUnstorable = (error: unknown): boolean =>
  error instanceof Error && ['22021', '22P05'].includes((error as NodeJS.ErrnoException).code ?? '');

/** The error in words of ours; null for a bug. */
function knownError(error: unknown, request: FastifyRequest): AppError | null {
  if (error instanceof AppError) return error;
  if (isDatabaseAway(error)) return new AppError('service-busy');
  if (isOutOfRoom(error)) return new AppError('disk-full');
  if (isUnstorable(error)) return new AppError('request-malformed', { place: 'text', reason: 'U+0000' });
  if (hasZodFastifySchemaValidationErrors(error)) {
    const [first] = error.validation;
    const place = `${error.validationContext ?? 'body'}${(first?.instancePath ?? '').replaceAll('/', '.')}`;
    return new AppError('request-malformed', { place, reason: first?.message ?? '' });
  }
  const { statusCode = 500, code = '', message } = error as Partial<FastifyError>;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    const limit = `${Math.floor((request.routeOptions.bodyLimit ?? LARGEST_BODY) / 2 ** 20)} MB`;
    return new AppError('request-too-large', { limit });
  }
  // The address is as long as who sent it liked, and they know it.
  if (code === 'FST_ERR_BAD_URL') return new AppError('request-malformed', { place: 'URL', reason: '%' });
  if (statusCode >= 400 && statusCode < 500)
    return new AppError('request-malformed', { place: 'request', reason: message ?? code });
  return null;
}

const INTERNAL = {
  status: 500,
  message: { zh: '服务内部出错，已记录', en: 'Something went wrong in the service; it was logged' },
  remedy: {
    zh: '请稍后重试；仍然如此的，请告知系统管理员。',
    en: 'Try again later; if it stays, tell an administrator.',
  },
};

/** The problem as RFC 9457 has it, in the language that was asked for, and in both beside it. */
function sendProblem(request: FastifyRequest, reply: FastifyReply, error: AppError | null): FastifyReply {
  const { message, remedy } = error === null ? INTERNAL : appErrorText(error);
  const status = error === null ? INTERNAL.status : statusOf(APP_ERRORS[error.code]);
  const language = /^\s*en/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh';
  return (
    reply
      .code(status)
      .type('application/problem+json; charset=utf-8')
      // Where an address cannot be read, nothing that sets the other headers has run.
      .header('x-content-type-options', 'nosniff')
      .serializer(JSON.stringify)
      .send({
        type: `urn:kaoping:error:${error?.code ?? 'internal'}`,
        title: message[language],
        status,
        detail: remedy[language],
        code: error?.code ?? 'internal',
        message,
        remedy,
        ...(error !== null && error.faults.length > 0 ? { faults: error.faults.slice(0, MOST_FAULTS) } : {}),
      })
  );
}

/** Listens, and gives the address. @throws AppError where the port cannot be had. */
export async function listen(server: WebServer, { host, port }: { host: string; port: number }): Promise<string> {
  try {
    return await server.listen({ host, port });
  } catch (error) {
    throw portError((error as NodeJS.ErrnoException).code ?? '', { host, port }) ?? error;
  }
}

/** Schemas measure whatever says that it has a length, also what is no text; where that length is nothing to compare, it is malformed. */
const validatorOf: typeof validatorCompiler = (route) => {
  const validate = validatorCompiler(route);
  return (data) => {
    try {
      return validate(data);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return { error: Object.assign(new Error(error.message), { statusCode: 400 }) };
    }
  };
};
