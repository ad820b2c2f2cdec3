// Sites on every address of this machine, as a process of its own: what they cost is not the prober's.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

if (import.meta.main) {
  const page = `<!doctype html><title>x</title>${'<p>关于印发某某办法的通知</p>'.repeat(400)}`;
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page);
  });
  server.listen(0, '0.0.0.0', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
}
