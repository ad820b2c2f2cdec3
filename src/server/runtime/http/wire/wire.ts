import type { Connect } from '../connect.ts';
import type { Deadline, Deadlines } from '../deadlines.ts';
import { DoorClosed } from '../door-closed.ts';
import { Connection, type Receiver } from './connection.ts';
import type { WireRequest } from './request-text.ts';

/** HTTP/1.1 over connections that are kept: one request at a time on each, none waits for another. */
export interface Wire {
  ask(request: WireRequest, receiver: Receiver): void;
  /** Who still waits is told `DoorClosed`. */
  close(): void;
}

export interface WireOptions {
  connect: Connect;
  deadlines: Deadlines;
  /** Milliseconds. */
  now: () => number;
}

/** Bytes that are read at once. One memory for all connections: what was read is taken before anything else is. */
const READ_AT_ONCE = 64 * 1024;

/** A connection that nobody uses ends at its time. */
class Idle implements Deadline {
  readonly at: number;
  readonly connection: Connection;

  constructor(connection: Connection, at: number) {
    this.connection = connection;
    this.at = at;
  }

  expire(): void {
    this.connection.destroy();
  }
}

export function openWire({ connect, deadlines, now }: WireOptions): Wire {
  const buffer = Buffer.allocUnsafeSlow(READ_AT_ONCE);
  const idle = new Map<string, Idle[]>();
  const open = new Set<Connection>();
  const closing = new AbortController();

  const takeIdle = (origin: string): Connection | null => {
    const last = idle.get(origin)?.pop();
    if (last === undefined) return null;
    deadlines.delete(last);
    return last.connection;
  };

  const hold = (origin: string, connection: Connection, patience: number): void => {
    const held = new Idle(connection, now() + patience);
    const others = idle.get(origin);
    if (others === undefined) idle.set(origin, [held]);
    else others.push(held);
    deadlines.add(held);
  };

  const forget = (origin: string, connection: Connection): void => {
    open.delete(connection);
    const others = idle.get(origin) ?? [];
    const index = others.findIndex((each) => each.connection === connection);
    for (const each of index < 0 ? [] : others.splice(index, 1)) deadlines.delete(each);
    if (others.length === 0) idle.delete(origin);
  };

  const connectAnew = async (origin: string): Promise<Connection> => {
    let connection: Connection | null = null;
    const reading = { buffer, take: (bytes: Buffer, end: number) => connection?.take(bytes, end) };
    const socket = await connect(origin, reading, closing.signal);
    connection = new Connection(socket, {
      onFree: (free, patience) => hold(origin, free, patience),
      onClosed: (closed) => forget(origin, closed),
      onUnanswered: (request, receiver) => void askAnew(request, receiver),
    });
    open.add(connection);
    return connection;
  };

  const askAnew = async (request: WireRequest, receiver: Receiver): Promise<void> => {
    try {
      if (closing.signal.aborted) throw new DoorClosed();
      const connection = await connectAnew(request.origin);
      // Nobody waits any more.
      if (receiver.isOver) connection.destroy();
      else connection.ask(request, receiver);
    } catch (thrown) {
      receiver.fail(closing.signal.aborted ? new DoorClosed() : thrown);
    }
  };

  return {
    ask(request, receiver) {
      const kept = takeIdle(request.origin);
      if (kept === null) void askAnew(request, receiver);
      else kept.ask(request, receiver);
    },
    close() {
      closing.abort();
      for (const connection of open) connection.destroy(new DoorClosed());
    },
  };
}
