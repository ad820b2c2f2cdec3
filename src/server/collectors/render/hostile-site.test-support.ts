import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { createServer, type Server } from 'node:net';

/** A site at 127.0.0.2 that may be visited, and beside it, at 127.0.0.1, what must never be reached. */
export interface HostileSite {
  /** `http://site.example:PORT` */
  origin: string;
  port: number;
  /** Paths that were asked of the site. */
  asked: string[];
  /** What reached 127.0.0.1: kinds of connections. */
  reached: string[];
  /** Answers of the name server. */
  resolve: (host: string) => Promise<readonly string[]>;
  close(): Promise<void>;
}

const PAGES: Readonly<Record<string, (port: number, udp: number) => string>> = {
  '/': () => `<title>首页</title><ul id=list></ul><script>
    fetch('/data').then((r) => r.json()).then((rows) => {
      list.innerHTML = rows.map((row) => '<li>' + row + '</li>').join('');
    });
  </script>`,
  '/data': () => JSON.stringify(['第一条', '第二条']),
  // Its last file brings what it shows.
  '/many': () => `<title>many</title><p id=end>empty</p><script>
    (async () => {
      for (let file = 0; file < 12; file++) await fetch('/data?' + file);
      const rows = await fetch('/data').then((r) => r.json());
      end.textContent = rows.join();
    })();
  </script>`,
  '/framed': () => '<p>outside</p><p style="display:none">hidden</p><iframe src=/></iframe>',
  '/attack': (port, udp) => `<title>attack</title>
    <link rel=dns-prefetch href=//prefetch.example><link rel=preconnect href=http://127.0.0.1:${port}>
    <img src=http://127.0.0.1:${port}/img><iframe src=http://127.0.0.1:${port}/frame></iframe>
    <iframe src=file:///etc/passwd></iframe>
    <script>
    const done = [];
    // Keeps the page from being quiet before it is through.
    const busy = setInterval(() => fetch('/data'), 100);
    const tell = (what, end) => done.push(what + '=' + end);
    const ask = async (url) => fetch(url, { mode: 'no-cors' }).then((r) => tell(url, r.type + r.status), () => tell(url, 'failed'));
    const socket = (url) => new Promise((resolve) => {
      try {
        const ws = new WebSocket(url);
        ws.onopen = () => { tell(url, 'open'); resolve(); };
        ws.onerror = () => { tell(url, 'failed'); resolve(); };
      } catch (error) { tell(url, 'thrown'); resolve(); }
    });
    (async () => {
      for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0', '2130706433', '169.254.169.254', 'inside.example'])
        await ask('http://' + host + ':${port}/x');
      await ask('https://127.0.0.1:${port}/tls');
      await socket('ws://127.0.0.1:${port}/ws');
      await socket('ws://inside.example:${port}/ws');
      for (let time = 0; time < 4; time++) await ask('http://rebind.example:${port}/again' + time);
      tell('rtc', typeof RTCPeerConnection);
      tell('transport', typeof WebTransport);
      try {
        const rtc = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${udp}' }, { urls: 'turn:127.0.0.1:${port}?transport=tcp', username: 'a', credential: 'b' }] });
        rtc.createDataChannel('x');
        await rtc.setLocalDescription(await rtc.createOffer());
        await new Promise((resolve) => setTimeout(resolve, 1500));
      } catch {}
      navigator.sendBeacon('http://127.0.0.1:${port}/beacon', 'x');
      await fetch('/report?' + encodeURIComponent(done.join(';')));
      document.title = 'done';
      clearInterval(busy);
    })();
  </script>`,
  '/report': () => '',
  '/never': () => '<title>never</title><p>x<script>for (;;);</script>',
  '/late': () => '<title>late</title><p>x<script>setTimeout(() => { for (;;); }, 100)</script>',
  '/restless': () => '<title>restless</title><p>ok<script>setInterval(() => fetch("/data"), 50)</script>',
  '/huge': () =>
    '<title>huge</title><script>const t = "x".repeat(1 << 20); for (let i = 0; i < 64; i++) document.write("<p>" + t)</script>',
  '/memory': () =>
    '<title>memory</title><script>const all = []; for (;;) all.push(new Array(1e6).fill(Math.random()))</script>',
  '/lies': () => `<title>lies</title><p>truth<script>
    Object.defineProperty(Element.prototype, 'outerHTML', { get: () => 'lie' });
    document.documentElement.toString = () => 'lie';
  </script>`,
  '/dialogs': () =>
    '<title>dialogs</title><script>alert(1); confirm(2); window.open("/popup"); print()</script><p>after',
  '/tall': () => '<title>tall</title><div style="height:100000px;background:red">x</div>',
  '/leave': () => '<title>leave</title><script>location = "file:///etc/passwd"</script><p>still here',
  '/download': () => '<title>download</title><a id=a download=x href=/data>x</a><script>a.click()</script>',
};

export async function openHostileSite(): Promise<HostileSite> {
  const asked: string[] = [];
  const reached: string[] = [];
  let udpPort = 0;
  let looks = 0;
  const site: HttpServer = createHttpServer((request, response) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    asked.push(request.url ?? '');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (path === '/big') for (let piece = 0; piece < 64; piece++) response.write('x'.repeat(1 << 20));
    response.end(PAGES[path]?.(port, udpPort) ?? '');
  });
  const victim: Server = createServer((socket) => {
    reached.push('tcp');
    socket.destroy();
  });
  const port = await listenAtOnePort(site, victim);
  const udp = createSocket('udp4', () => reached.push('udp'));
  udp.bind(0, '127.0.0.1');
  await once(udp, 'listening');
  udpPort = udp.address().port;
  return {
    origin: `http://site.example:${port}`,
    port,
    asked,
    reached,
    async resolve(host) {
      if (host === 'site.example') return Promise.resolve(['127.0.0.2']);
      if (host === 'inside.example') return Promise.resolve(['127.0.0.1']);
      if (host === 'rebind.example') return Promise.resolve([looks++ % 2 === 0 ? '127.0.0.2' : '127.0.0.1']);
      return Promise.reject(Object.assign(new Error(host), { code: 'ENOTFOUND' }));
    },
    async close() {
      site.closeAllConnections();
      site.close();
      victim.close();
      udp.close();
      await once(site, 'close');
    },
  };
}

/** A port that is free at both addresses: what is free at one may be taken at the other. */
async function listenAtOnePort(site: HttpServer, victim: Server): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    site.listen(0, '127.0.0.2');
    await once(site, 'listening');
    const { port } = site.address() as { port: number };
    victim.listen(port, '127.0.0.1');
    try {
      await once(victim, 'listening');
      return port;
    } catch (error) {
      if (attempt === 20) throw error;
      site.close();
      await once(site, 'close');
    }
  }
}
