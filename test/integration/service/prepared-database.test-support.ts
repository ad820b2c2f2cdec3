import { cpSync, existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Client as Connection } from 'pg';
import { inject } from 'vitest';
import { newId } from '../../../src/server/runtime/new-id.ts';
import type { Prepared } from './prepared-databases.setup.ts';

/** A database of a test's own; `drop` removes it, whoever still uses it. */
export interface OwnDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A copy of the database that a service left which was started once, on the server of all files of this run, with its evidence in `data`. */
export async function copyPrepared(data: string): Promise<OwnDatabase> {
  const { server, template, data: source } = await prepared();
  for (const name of ['blobs', 'published']) {
    if (existsSync(join(source, name))) cpSync(join(source, name), join(data, name), { recursive: true });
  }
  return newDatabase(server, template);
}

/** An empty database on the server of all files of this run. */
export const emptyDatabase = async (): Promise<OwnDatabase> => newDatabase((await prepared()).server);

/** A database on a server that a URL names; an empty one unless it is to be a copy. */
export async function newDatabase(server: string, template = 'template0'): Promise<OwnDatabase> {
  const name = `kaoping_${newId().replaceAll('-', '')}`;
  await tell(server, `create database ${name} template ${template} encoding 'UTF8'`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: async () => tell(server, `drop database if exists ${name} with (force)`) };
}

let known: Promise<Prepared> | null = null;

const prepared = async (): Promise<Prepared> => (known ??= ask('database') as Promise<Prepared>);

/** Settled when the desk stands built beside the packages. */
export const prepareDesk = async (): Promise<void> => void (await ask('desk'));

async function ask(what: 'desk' | 'database'): Promise<unknown> {
  const answer = await text(connect(join(inject('prepared'), what)));
  const { made, failed } = JSON.parse(answer) as { made?: unknown; failed?: string };
  if (failed !== undefined) throw new Error(failed);
  return made;
}

async function tell(server: string, statement: string): Promise<void> {
  const client = new Connection({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
