import type { WebServer } from '../runtime/web/index.ts';
import { withProblems } from './describe-problems.ts';
import { type ApiDescription, describePage } from './describe-page.ts';

export const DESCRIPTION_PATH = '/api/openapi.json';
export const DESCRIPTION_PAGE = '/api/docs';

/** The description of the interface (OpenAPI 3.1), made from the schemas that validate, and a page to read it. */
export function serveDescription(server: WebServer): void {
  server.get(DESCRIPTION_PATH, { schema: { hide: true } }, async (_, reply) =>
    reply.type('application/json; charset=utf-8').send(JSON.stringify(withProblems(server.swagger()))),
  );
  server.get(DESCRIPTION_PAGE, { schema: { hide: true } }, async (_, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .send(describePage(withProblems(server.swagger()) as unknown as ApiDescription)),
  );
}
