import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client as Connection } from 'pg';
import type { TestProject } from 'vitest/node';
import { openPackagedPostgres } from './debian-postgres.test-support.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the sockets at which test files ask for what is prepared for all of them. */
    prepared: string;
  }
}

/** What a service of a test starts from. */
export interface Prepared {
  /** URL of a database of the server. */
  server: string;
  /** Name of the database to copy: as a service leaves it that was started once. */
  template: string;
  /** Its data folder. */
  data: string;
}

/**
 * For all test files of a run: the desk built once, one PostgreSQL, and one database in it to copy. Each is made when the first file asks
 * for it, because most runs never do. The server is a child of this process, which outlives the test files, and ends with it, however this
 * one ends.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-prepared-'));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', remove);
  chmodSync(folder, 0o755);
  const closing: (() => Promise<void>)[] = [];
  const desk = once(buildDesk);
  const database = once(async () => prepare(folder, desk, closing));
  const doors = [await openDoor(join(folder, 'desk'), desk), await openDoor(join(folder, 'database'), database)];
  project.provide('prepared', folder);
  return async () => {
    for (const door of doors) door.close();
    for (const close of closing.toReversed()) await close();
    remove();
  };
}

function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | null = null;
  return async () => (made ??= make());
}

/** Answers whoever connects to a socket with what is made on the first time. */
async function openDoor(socket: string, make: () => Promise<unknown>): Promise<Server> {
  const door = createServer((asker) => {
    asker.on('error', () => undefined);
    make().then(
      (made) => asker.end(JSON.stringify({ made })),
      (error: unknown) => asker.end(JSON.stringify({ failed: String(error) })),
    );
  });
  await new Promise<void>((settle) => door.listen(socket, settle));
  return door;
}

/** Beside the packages, where the launcher has it too; where it was not built since its sources changed, every service would build one. */
async function buildDesk(): Promise<null> {
  await run('src/server/runtime/desk/build-desk.ts');
  return null;
}

async function prepare(folder: string, desk: () => Promise<null>, closing: (() => Promise<void>)[]): Promise<Prepared> {
  const server = process.env['TEST_DATABASE_SERVER'] || (await ownServer(join(folder, 'postgres'), closing));
  const template = `kaoping_prepared_${process.pid}`;
  await tell(server, `create database ${template} template template0 encoding 'UTF8'`);
  closing.push(async () => tell(server, `drop database if exists ${template} with (force)`));
  await desk();
  const data = join(folder, 'data');
  await run('test/integration/service/prepare-database.ts', databaseOf(server, template), data);
  return { server, template, data };
}

async function ownServer(folder: string, closing: (() => Promise<void>)[]): Promise<string> {
  const postgres = await openPackagedPostgres(folder);
  closing.push(async () => postgres.end());
  return postgres.url;
}

const run = async (...words: string[]) => promisify(execFile)(process.execPath, words);

async function tell(server: string, statement: string): Promise<void> {
  const client = new Connection({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}

function databaseOf(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
