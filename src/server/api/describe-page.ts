/** As much of an OpenAPI document as the page shows. */
export interface ApiDescription {
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, unknown> };
}

interface Operation {
  operationId?: string;
  summary?: string;
  parameters?: { name: string; in: string; required?: boolean; schema?: unknown }[];
  requestBody?: { content?: Record<string, { schema?: unknown }> };
  responses?: Record<string, { content?: Record<string, { schema?: unknown }> }>;
}

/** The description of the interface as one page without scripts. */
export function describePage({ info, paths, components }: ApiDescription): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => section(`${method.toUpperCase()} ${path}`, operation)),
  );
  const schemas = Object.entries(components?.schemas ?? {}).map(
    ([name, schema]) => `<h3 id="${escape(name)}">${escape(name)}</h3>${code(schema)}`,
  );
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escape(info.title)} API</title><style>${STYLE}</style></head>
<body><main><h1>${escape(info.title)} API ${escape(info.version)}</h1>
<p>机器可读：<a href="openapi.json">openapi.json</a>（OpenAPI 3.1）。出错时返回 application/problem+json。</p>
<p>Machine-readable: <a href="openapi.json">openapi.json</a> (OpenAPI 3.1). Errors are application/problem+json.</p>
${operations.join('\n')}
<h2>Schemas</h2>
${schemas.join('\n')}
</main></body></html>
`;
}

function section(title: string, { summary, parameters = [], requestBody, responses = {} }: Operation): string {
  const rows = parameters.map(
    ({ name, in: place, required, schema }) =>
      `<tr><td><code>${escape(name)}</code></td><td>${escape(place)}${required === true ? ' *' : ''}</td><td>${inline(schema)}</td></tr>`,
  );
  const body = schemaOf(requestBody?.content);
  const reply = schemaOf(responses['200']?.content);
  return `<section><h2><code>${escape(title)}</code></h2><p>${escape(summary ?? '')}</p>
${rows.length === 0 ? '' : `<table>${rows.join('')}</table>`}
${body === undefined ? '' : `<h4>body</h4>${code(body)}`}
${reply === undefined ? '' : `<h4>200</h4>${code(reply)}`}</section>`;
}

const schemaOf = (content?: Record<string, { schema?: unknown }>): unknown => Object.values(content ?? {})[0]?.schema;
const inline = (schema: unknown): string => `<code>${escape(JSON.stringify(schema ?? {}))}</code>`;
const code = (schema: unknown): string => `<pre>${escape(JSON.stringify(schema, null, 2))}</pre>`;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);

const STYLE = `body{font:16px/1.6 system-ui,sans-serif;margin:0;color:#1f1f1f}main{max-width:960px;margin:0 auto;padding:24px}
pre{background:#f5f6f8;padding:12px;overflow:auto;font-size:13px}table{border-collapse:collapse}td{padding:4px 12px;border-bottom:1px solid #e2e5ea}
section{border-top:1px solid #e2e5ea;margin-top:32px}h2{font-size:18px}`;
