import { Context, Liquid, LiquidError, toValueSync, type Template } from 'liquidjs';
import type { Fault } from '../../../model/fault.ts';
import { nearestName } from '../../../model/nearest.ts';
import { checkNames } from './check-names.ts';
import { FILTERS, printed, TemplateMisuse } from './filters.ts';
import { TAG_LINE, withoutMarks } from './marked-text.ts';
import type { Scope } from './scope.ts';
import { didYouMean, templateFault, type TemplateFaultCode } from './template-faults.ts';
import { TAGS } from './vocabulary.ts';

/** Longest template and longest filled-in text, in UTF-16 units, inclusive. */
const MAX_TEMPLATE = 200_000;
const MAX_TEXT = 4_000_000;

/** Ends loops that would never end otherwise; no template of a notice comes near it, and no result depends on it. */
const MAX_MILLISECONDS = 10_000;
const MAX_MEMORY = 10_000_000;

/** A template as an office wrote it; `file` is for messages. */
export interface TemplateSource {
  text: string;
  file: string;
}

/** The text of a template with the facts filled in, each between its marks; null with faults when anything is wrong. */
export function fillTemplate(source: TemplateSource, scope: Scope): { text: string | null; faults: Fault[] } {
  const { file } = source;
  if (source.text.length > MAX_TEMPLATE) {
    const details = { limit: String(MAX_TEMPLATE) };
    return { text: null, faults: [templateFault('template-too-large', { file, line: 1, column: 1 }, { details })] };
  }
  const engine = openEngine();
  try {
    const templates = engine.parse(prepared(source.text));
    const faults = checkNames(templates, scope, file);
    if (faults.length > 0) return { text: null, faults };
    const text = render(engine, templates, scope);
    return { text: text.replace(/[ \t]*\ufdd3(?:\r?\n)?/gu, ''), faults: [] };
  } catch (error) {
    if (!LiquidError.is(error)) throw error;
    return { text: null, faults: [faultOf(error, file)] };
  }
}

function openEngine(): Liquid {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    templates: {},
    outputEscape: printed,
    renderLimit: MAX_MILLISECONDS,
    memoryLimit: MAX_MEMORY,
  });
  for (const name of Object.keys(engine.tags)) if (!TAGS.includes(name)) delete engine.tags[name];
  for (const name of Object.keys(engine.filters)) delete engine.filters[name];
  for (const [name, filter] of Object.entries(FILTERS)) engine.registerFilter(name, filter);
  return engine;
}

/** A line of nothing but tags makes no line in the text. Nothing is put before a tag, so that columns in messages are right. */
function prepared(text: string): string {
  return text
    .replace(/^\ufeff/u, ' ')
    .replace(/[\ufdd0-\ufdd3]/gu, '\ufffd')
    .replace(/^[ \t]*(?:\{%(?:(?!%\}).)*%\}[ \t]*)+$/gmu, (line) => `${line}${TAG_LINE}`);
}

function render(engine: Liquid, templates: Template[], scope: Scope): string {
  const context = new Context(scope as object, engine.options, { sync: true }, { liquid: engine });
  const parts: string[] = [];
  let length = 0;
  const emitter = {
    // Asked for after every part of a loop, and used of a capture's own emitter only: the text is joined once, below.
    buffer: '',
    write(part: unknown) {
      const text = String(part);
      length += text.length;
      if (length > MAX_TEXT) throw new Error(`${LIMIT_WORDS} text`);
      parts.push(text);
    },
  };
  toValueSync(engine.renderer.renderTemplates(templates, context, emitter));
  return parts.join('');
}

/** How the template language begins the message of an exhausted limit; ours begins the same way. */
const LIMIT_WORDS = 'memory alloc limit exceeded:';

function faultOf(error: LiquidError, file: string): Fault {
  const [line = 1, column = 1] = error.token.getPosition();
  const where = { file, line, column };
  const cause: unknown = error.originalError;
  const message = withoutMarks(error.message.replace(/(?:, file:[^,]*)?, line:\d+, col:\d+$/u, ''));
  if (cause instanceof TemplateMisuse) return templateFault(MISUSES[cause.problem], where);
  if (/limit exceeded/u.test(message)) {
    return templateFault('template-too-long', where, { details: { limit: String(MAX_TEXT) } });
  }
  for (const { pattern, code, known } of UNKNOWN) {
    const name = pattern.exec(message)?.[1];
    if (name === undefined) continue;
    const details = { name, known: known.join(', ') };
    return templateFault(code, where, { details, suggestion: didYouMean(nearestName(name, known)) });
  }
  return templateFault('template-syntax', where, { details: { detail: message } });
}

const MISUSES: Record<TemplateMisuse['problem'], TemplateFaultCode> = {
  'no-value': 'template-no-value',
  'not-text': 'template-not-text',
  'not-a-list': 'template-not-a-list',
  'not-a-number': 'template-not-a-number',
};

/** Messages of the template language that name what it does not know. */
const UNKNOWN: { pattern: RegExp; code: TemplateFaultCode; known: readonly string[] }[] = [
  { pattern: /^undefined filter: (.+)$/u, code: 'template-unknown-filter', known: Object.keys(FILTERS) },
  { pattern: /^tag "(.+)" not found$/u, code: 'template-unknown-tag', known: TAGS },
  { pattern: /^undefined variable: (.+)$/u, code: 'template-unknown-name', known: [] },
];
