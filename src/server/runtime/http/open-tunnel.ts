import type { Duplex } from 'node:stream';
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
    const address = await wayTo(host, Number(port), way);
    const other = await connectTo(address, Number(port), way);
    // Who asked may have gone while we connected.
    socket.once('close', () => other.destroy());
    if (socket.destroyed) return void other.destroy();
    other.setTimeout(0);
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    other.write(head);
    other.on('data', (chunk: Buffer) => spend(way, chunk, other, socket));
    socket.pipe(other);
    other.pipe(socket);
    other.once('close', () => socket.destroy());
  } catch (thrown) {
    const status = statusOf(thrown);
    socket.end(`HTTP/1.1 ${status} ${status === 403 ? 'Forbidden' : 'Bad Gateway'}\r\ncontent-length: 0\r\n\r\n`);
  }
}
