import { type Duplex, Transform, type TransformCallback } from 'node:stream';
import type { Destination } from './gate.ts';
import { connectTo, type ProxyWay, spend, statusOf, wayTo } from './proxy-way.ts';

export interface TunnelRequest {
  /** `example.com:443` */
  authority: string;
  socket: Duplex;
  /** What came after the request already. */
  head: Buffer;
}

/** Answers a CONNECT: bytes go to and fro between the browser and an address that was checked. */
export async function openTunnel({ authority, socket, head }: TunnelRequest, way: ProxyWay): Promise<void> {
  const [, host = '', port = ''] = /^(.+):(\d{1,5})$/u.exec(authority) ?? [];
  try {
    const destination = await wayTo(host, Number(port), way);
    const turns = openTurns(destination, socket, way);
    await turns.begin();
    const other = await connectTo(destination.address, Number(port), way);
    // Who asked may have gone while we connected.
    socket.once('close', () => other.destroy());
    if (socket.destroyed) return void other.destroy();
    other.setTimeout(0);
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    other.write(head);
    other.on('data', (chunk: Buffer) => {
      turns.answered();
      spend(way, chunk, other, socket);
    });
    socket.pipe(turns.onward).pipe(other);
    other.pipe(socket);
    other.once('close', () => socket.destroy());
  } catch (thrown) {
    const status = statusOf(thrown);
    socket.end(`HTTP/1.1 ${status} ${status === 403 ? 'Forbidden' : 'Bad Gateway'}\r\ncontent-length: 0\r\n\r\n`);
  }
}

/**
 * What is asked in a tunnel nobody can read, but when: whoever speaks HTTP/1.1 asks again only after the answer. What the browser
 * says after the other side has spoken is therefore a request, and waits at the gate as one.
 */
function openTurns(destination: Destination, socket: Duplex, { gate }: ProxyWay) {
  let leave: () => void = () => undefined;
  let hasSpoken = false;
  // The first turn ends the handshake of TLS; its request is the one for which the tunnel was opened.
  let isFirst = true;
  const begin = async (): Promise<void> => {
    leave();
    leave = await gate.enter(destination, socket);
  };
  const passOn = async (chunk: Buffer, done: TransformCallback): Promise<void> => {
    const isTurn = hasSpoken && !isFirst;
    if (hasSpoken) isFirst = false;
    hasSpoken = false;
    try {
      if (isTurn) await begin();
    } catch {
      socket.destroy();
      return;
    }
    done(null, chunk);
  };
  const onward = new Transform({ transform: (chunk: Buffer, _encoding, done) => void passOn(chunk, done) });
  return {
    begin,
    onward,
    answered(): void {
      hasSpoken = true;
      leave();
    },
  };
}
