import { afterAll, beforeAll, expect, test } from 'vitest';
import { ENDPOINTS } from '../../../src/server/api/endpoints.ts';
import { openTestService, type TestService } from './test-service.test-support.ts';

interface Operation {
  operationId: string;
  summary: string;
  responses: Record<string, unknown>;
}

interface Description {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { properties?: object; required?: string[] }>; responses: object };
}

let service: TestService;
let description: Description;

beforeAll(async () => {
  service = await openTestService(undefined, { role: 'api' });
  description = (await (await fetch(`${service.address}/api/openapi.json`)).json()) as Description;
});
afterAll(async () => service.end());

const operations = () => Object.values(description.paths).flatMap((methods) => Object.values(methods));

test('every endpoint is described, in both languages, with what it answers', () => {
  expect(description.openapi).toMatch(/^3\.1\./);
  expect(
    operations()
      .map(({ operationId }) => operationId)
      .toSorted(),
  ).toEqual(ENDPOINTS.map(({ id }): string => id).toSorted());
  for (const { operationId, summary, responses } of operations()) {
    expect(summary, operationId).toMatch(/^.*\p{Script=Han}.* · .*[a-z]{2}/u);
    expect(Object.keys(responses), operationId).toEqual(['200', 'default']);
  }
});

test('what the description refers to is there', () => {
  const text = JSON.stringify(description);
  const named = [
    ...new Set(
      [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)].map(([, kind, name]) => `${kind}/${name}`),
    ),
  ];
  expect(named).toContain('responses/Problem');
  const { components } = description as unknown as { components: Record<string, Record<string, unknown>> };
  const missing = named.filter((one) => {
    const [kind = '', name = ''] = one.split('/');
    return components[kind]?.[name] === undefined;
  });
  expect(missing).toEqual([]);
});

test('a problem is as it is described', async () => {
  const answers = await Promise.all(
    ['/api/users', '/api/setup', '/api/nothing', '/api/events?cursor=x'].map(async (path) =>
      fetch(service.address + path),
    ),
  );
  const { properties = {}, required = [] } = description.components.schemas['Problem'] ?? {};
  for (const answer of answers) {
    const problem = (await answer.json()) as Record<string, unknown>;
    expect(Object.keys(problem)).toEqual(expect.arrayContaining(required));
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(Object.keys(problem)));
    const { code } = properties as { code: { enum: string[] } };
    expect(code.enum).toContain(problem['code']);
  }
});
