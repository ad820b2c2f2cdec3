import { comparablePath, matchesPattern } from './path-pattern.ts';

/** What a robots.txt says to one robot (RFC 9309). */
export interface Robots {
  /** The pattern that shuts an address out, as it is written; null for one that may be visited. */
  shutBy(url: string): string | null;
  /** All patterns that shut out, in order. */
  disallowed: readonly string[];
  sitemaps: readonly string[];
}

interface Rule {
  isAllowed: boolean;
  written: string;
  pattern: string;
}

/** More is not read; the standard asks for 500 KiB at least. */
const MAX_LENGTH = 512 * 1024;

const LINE = /^\s*([a-z-]+)\s*:\s*(.*?)\s*$/iu;

/** `agent`: our name without version. The rules of all groups for it count, or else those for `*`. Any text is read. */
export function parseRobots(text: string, agent: string): Robots {
  const groups = new Map<string, Rule[]>();
  const sitemaps: string[] = [];
  let named: Rule[][] = [];
  let isNaming = false;
  for (const line of text.slice(0, MAX_LENGTH).split(/\r\n?|\n/u)) {
    const [, field = '', value = ''] = LINE.exec(line.split('#', 1)[0] ?? '') ?? [];
    switch (field.toLowerCase()) {
      case 'user-agent':
        if (!isNaming) named = [];
        named.push(groupOf(groups, value));
        isNaming = true;
        break;
      case 'allow':
      case 'disallow':
        isNaming = false;
        for (const rules of value === '' ? [] : named) rules.push(ruleOf(field, value));
        break;
      case 'sitemap':
        // An address has no `#` that anybody needs here.
        if (value !== '') sitemaps.push(value);
        break;
      default:
    }
  }
  return robotsOf(groups.get(agent.toLowerCase()) ?? groups.get('*') ?? [], sitemaps);
}

/** Nothing may be visited: what RFC 9309 (2.3.1.4) asks for where the file cannot be had because the server is in trouble. */
export function shutOut(): Robots {
  return robotsOf([ruleOf('disallow', '/')], []);
}

function groupOf(groups: Map<string, Rule[]>, agent: string): Rule[] {
  const token = agent === '*' ? agent : (/^[a-z_-]*/iu.exec(agent)?.[0] ?? '').toLowerCase();
  const known = groups.get(token);
  if (known !== undefined) return known;
  const rules: Rule[] = [];
  groups.set(token, rules);
  return rules;
}

function ruleOf(field: string, written: string): Rule {
  const path = written.startsWith('/') || written.startsWith('*') ? written : `/${written}`;
  return { isAllowed: field.toLowerCase() === 'allow', written, pattern: comparablePath(path) };
}

function robotsOf(rules: readonly Rule[], sitemaps: readonly string[]): Robots {
  // The longest pattern that matches decides, an allowing one before one of its length that shuts out.
  const ordered = rules.toSorted(
    (one, other) => other.pattern.length - one.pattern.length || Number(other.isAllowed) - Number(one.isAllowed),
  );
  return {
    shutBy(url) {
      if (ordered.length === 0) return null;
      const path = comparablePath(url.slice(url.indexOf('/', url.indexOf('//') + 2)));
      if (path === '/robots.txt') return null;
      const rule = ordered.find(({ pattern }) => matchesPattern(path, pattern));
      return rule === undefined || rule.isAllowed ? null : rule.written;
    },
    disallowed: rules.filter(({ isAllowed }) => !isAllowed).map(({ written }) => written),
    sitemaps,
  };
}
