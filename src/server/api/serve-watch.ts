import type { WebServer } from '../runtime/web/index.ts';
import { checkReadiness } from '../usecases/check-readiness.ts';
import type { Service } from '../usecases/service.ts';

/** Requests a minute from one sender for the numbers, which are put together each time. */
const MOST_METRICS = 600;

/** For those who watch the service, without signing in: none of it says anything about anybody, or about what is assessed. */
export function serveWatch(server: WebServer, service: Service, metrics: () => string): void {
  const options = { schema: { hide: true }, config: { rateLimit: false as const } };
  server.get('/healthz', options, async (_, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'alive' }),
  );
  server.get('/readyz', options, async (_, reply) => {
    const { ready, parts, warnings } = await checkReadiness(service);
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: ready ? 'ready' : 'not-ready', ...parts, warnings });
  });
  // Whoever collects numbers comes a few times a minute.
  const limited = { ...options, config: { rateLimit: { max: MOST_METRICS, timeWindow: 60_000 } } };
  server.get('/metrics', limited, async (_, reply) =>
    reply.header('cache-control', 'no-store').type('text/plain; version=0.0.4; charset=utf-8').send(metrics()),
  );
}
