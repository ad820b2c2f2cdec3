// Sites and controls on a host of their own, at every address of it.
import { createServer } from 'node:http';

export interface SitesGiven {
  port: number;
  /** Milliseconds that each page takes. */
  pause: number;
}

if (import.meta.main) {
  const { port, pause } = JSON.parse(process.argv[2] ?? '') as SitesGiven;
  const server = createServer(({ url = '/' }, response) => {
    response.setHeader('content-type', 'text/html');
    if (url.startsWith('/control/')) response.end('<p>well');
    else if (url.startsWith('/broken/')) setTimeout(() => response.writeHead(503).end('<p>down'), pause);
    else setTimeout(() => response.end('<p>well'), pause);
  });
  server.listen(port, '0.0.0.0', () => process.stdout.write('ready\n'));
}
