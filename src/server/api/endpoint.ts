import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Text } from '../../core/model/text.ts';
import type { Right } from '../../core/process/index.ts';
import type { Service, Who } from '../usecases/service.ts';

/** What may stand where in a request. */
export interface Inputs {
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodObject;
  /** The body is a file as it is (`application/octet-stream`), of so many bytes at most. */
  file?: { limit: number };
}

type Read<Schema> = Schema extends z.ZodType ? z.infer<Schema> : undefined;

export interface InputOf<Shape extends Inputs> {
  params: Read<Shape['params']>;
  query: Read<Shape['query']>;
  body: Read<Shape['body']>;
  file: Shape['file'] extends object ? Uint8Array : undefined;
  request: RequestFacts;
}

/** Of the request itself, for the few endpoints that are about the login. */
export interface RequestFacts {
  address: string;
  /** How the browser or program reached the service: `https://kaoping.example.cn`. */
  origin: string;
  agent: string;
  /** Token of the session's cookie. */
  token: string | undefined;
  /** What `Authorization` says; undefined where nobody sent it. */
  authorization: string | undefined;
  /** Sets the cookie of the session, or removes it. */
  keepToken(token: string | null): void;
  /** Sets the cookie of a browser on its way to the issuer of single sign-on. */
  keepTicket(ticket: string): void;
}

/** Bytes to be sent as they are. */
export interface FileReply {
  stream: Readable;
  type: string;
  /** Name under which it is saved; null: shown. */
  name: string | null;
  /** Null: nobody knows before it is made. */
  bytes: number | null;
  /** Somebody else wrote it: where it is shown it runs nothing, asks nobody and belongs to no origin. */
  isForeign?: true;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Described<Id extends string, Shape extends Inputs> {
  /** Name of the operation: `listCampaigns`. */
  id: Id;
  method: Method;
  /** As the server routes it: `/api/campaigns/:id`. */
  path: string;
  summary: Text;
  /** Requests a minute from one address, where that is less than for all others together: each costs much. */
  mostPerMinute?: number;
  inputs: Shape;
}

/** For everybody: signing in, and what a load balancer asks. */
export interface OpenEndpoint<Id extends string, Shape extends Inputs, Reply> extends Described<Id, Shape> {
  access: 'open';
  reply: z.ZodType<Reply>;
  run(service: Service, input: InputOf<Shape>): Promise<Reply>;
}

/** For who is signed in. `right`: what it is about; null for what everybody may do for themselves. */
export interface ClosedEndpoint<Id extends string, Shape extends Inputs, Reply> extends Described<Id, Shape> {
  access: 'signed-in';
  right: Right | null;
  /** Also for who has yet to set a password of their own. */
  beforePassword?: true;
  /** Only for who signed in: a token of the API, which may have leaked, must not make what outlives it. */
  loginOnly?: true;
  /** Its reply holds what is shown only once: it is not kept for a request that is sent again. */
  hasSecret?: true;
  reply: z.ZodType<Reply>;
  run(service: Service, who: Who, input: InputOf<Shape>): Promise<Reply>;
}

/** Sends a file. */
export interface FileEndpoint<Id extends string, Shape extends Inputs> extends Described<Id, Shape> {
  access: 'file';
  right: Right;
  run(service: Service, who: Who, input: InputOf<Shape>): Promise<FileReply>;
}

/** Something that has just happened, for who watches. */
export interface SentEvent {
  event: string;
  /** Sent as JSON. */
  data: unknown;
}

/** Tells what happens as it happens (server-sent events), until it is over or nobody listens any more. */
export interface EventsEndpoint<Id extends string, Shape extends Inputs> extends Described<Id, Shape> {
  access: 'events';
  right: Right;
  /**
   * `whoAsks`: who it is by now, for whoever listens long; throws where they may not any more. The signal says that nobody listens any
   * more. What is thrown before the first event is answered as everywhere; an `AppError` later on ends the events.
   */
  run(
    service: Service,
    whoAsks: () => Promise<Who>,
    input: InputOf<Shape> & { signal: AbortSignal },
  ): AsyncGenerator<SentEvent>;
}

// The shape of the input is known where an endpoint is declared; a list of endpoints does not know it any more.
type EndpointOf<Shape extends Inputs, Reply> =
  | OpenEndpoint<string, Shape, Reply>
  | ClosedEndpoint<string, Shape, Reply>
  | FileEndpoint<string, Shape>
  | EventsEndpoint<string, Shape>;
// oxlint-disable-next-line typescript/no-explicit-any
export type Endpoint = EndpointOf<any, any>;

export const openEndpoint = <const Id extends string, Shape extends Inputs, Reply>(
  given: Omit<OpenEndpoint<Id, Shape, Reply>, 'access'>,
): OpenEndpoint<Id, Shape, Reply> => ({ ...given, access: 'open' });

export const endpoint = <const Id extends string, Shape extends Inputs, Reply>(
  given: Omit<ClosedEndpoint<Id, Shape, Reply>, 'access'>,
): ClosedEndpoint<Id, Shape, Reply> => ({ ...given, access: 'signed-in' });

export const fileEndpoint = <const Id extends string, Shape extends Inputs>(
  given: Omit<FileEndpoint<Id, Shape>, 'access'>,
): FileEndpoint<Id, Shape> => ({ ...given, access: 'file' });

export const eventsEndpoint = <const Id extends string, Shape extends Inputs>(
  given: Omit<EventsEndpoint<Id, Shape>, 'access'>,
): EventsEndpoint<Id, Shape> => ({ ...given, access: 'events' });

/** What a client sends to an endpoint and what it gets, by the name of the operation. */
export type CallOf<One> =
  One extends OpenEndpoint<infer Id, infer Shape, infer Reply>
    ? Call<Id, Shape, Reply>
    : One extends ClosedEndpoint<infer Id, infer Shape, infer Reply>
      ? Call<Id, Shape, Reply>
      : never;

export interface Call<Id, Shape extends Inputs, Reply> {
  id: Id;
  input: {
    [Part in keyof Shape]: Shape[Part] extends z.ZodType ? z.input<Shape[Part]> : Part extends 'file' ? Blob : never;
  };
  reply: Reply;
}
