import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** The way from a service to its database, which can be cut. */
export interface DatabaseCable {
  /** Of the database, as `DATABASE_URL` names it. */
  url: string;
  /** `silent`: nothing comes through any more, and nobody is told; `cut`: what was open breaks and nobody answers; `well`: as before. */
  set(state: 'well' | 'silent' | 'cut'): void;
  close(): void;
}

/** `socket`: file of the socket of the database. */
export async function openDatabaseCable(socket: string, user: string): Promise<DatabaseCable> {
  let state: 'well' | 'silent' | 'cut' = 'well';
  const open = new Set<Socket>();
  const server = createServer((from) => {
    if (state === 'cut') {
      from.on('error', () => undefined).resetAndDestroy();
      return;
    }
    const to = connect(socket);
    for (const [end, other] of [
      [from, to],
      [to, from],
    ] as const) {
      open.add(end);
      end.on('error', () => undefined);
      end.on('close', () => {
        open.delete(end);
        other.destroy();
      });
      end.on('data', (piece) => {
        // What was on its way in silence is lost, as on a network.
        if (state === 'well') other.write(piece);
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `postgres://${user}@127.0.0.1:${(server.address() as AddressInfo).port}/postgres`,
    set(next) {
      state = next;
      if (next === 'silent') return;
      // Of a connection of which something was lost nothing more can be made sense of.
      for (const end of open) end.destroy();
    },
    close() {
      for (const end of open) end.destroy();
      server.close();
    },
  };
}
