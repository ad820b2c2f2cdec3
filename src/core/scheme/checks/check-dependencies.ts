import type { Reference } from '../../model/scheme/index.ts';
import { eachHead, resolveName, type LevelScope } from '../scope.ts';
import { partsOf, type Part } from './parts.ts';

/** Most parts that may stand on one another, through any number of names and levels, inclusive: bounds the stack of whoever computes. */
const LONGEST_CHAIN = 1_000;

/** What the rule of one name of one level reads, and how deep it is nested. */
interface Node {
  scope: LevelScope;
  /** As formulas of the class would write it: `accounts.score`. */
  label: string;
  /** Where the name is declared. */
  at: number | null;
  edges: Edge[];
  depth: number;
}

interface Edge {
  to: string;
  /** Where it is written; null where nobody wrote it. */
  reference: Reference | null;
}

type Graph = Map<string, Node>;

/**
 * Reports circles, each once, and chains that are too long, in a class and the levels below it: children read their parent, which
 * folds them. True when there are none, so that whoever follows names comes to an end.
 */
export function checkDependencies(scope: LevelScope): boolean {
  const graph: Graph = new Map();
  addLevel(scope, graph);
  const chains = new Map<string, number>();
  let isSound = true;
  for (const key of graph.keys()) {
    if (!walk(key, { graph, chains })) isSound = false;
  }
  return isSound && checkLengths(graph, chains);
}

function checkLengths(graph: Graph, chains: ReadonlyMap<string, number>): boolean {
  const long = [...chains].filter(([, length]) => length > LONGEST_CHAIN);
  if (long.length === 0) return true;
  const nodes = long.flatMap(([key]) => graph.get(key) ?? []);
  const node = nodes.find(({ at }) => at !== null) ?? nodes[0];
  node?.scope.reading.report.add('chain-too-long', node.at ?? node.scope.at, { name: node.label });
  return false;
}

function addLevel(scope: LevelScope, graph: Graph): void {
  const nodeOf = (name: string): Node => {
    const key = keyOf(name, scope);
    const known = graph.get(key);
    if (known) return known;
    const node = { scope, label: labelOf(name, scope), at: scope.names.get(name)?.at ?? null, edges: [], depth: 0 };
    graph.set(key, node);
    return node;
  };
  const read = (name: string, part: Part) => measure(part, nodeOf(name));
  const vetoes = [...eachHead(scope.heads)].filter(({ kind, items }) => kind === 'veto' && items.length === 0);
  for (const { id } of vetoes) nodeOf('vetoes').edges.push({ to: keyOf(id, scope), reference: null });
  for (const { owner, part } of scope.roots) read(owner ?? NOBODY, part);
  nodeOf(AFTER_OUTCOMES).edges.push({ to: keyOf('total', scope), reference: null });
  for (const { condition, total } of scope.outcomes) {
    read(AFTER_OUTCOMES, condition);
    if (total !== 'keep') read(AFTER_OUTCOMES, total);
  }
  for (const child of scope.children.values()) addLevel(child, graph);
}

/** What nothing depends on: ranking, grades, shown columns, what is folded. No id is like this, nor like the next one. */
const NOBODY = '';

/** The total of a child as its parent sees it. */
const AFTER_OUTCOMES = '(total)';

function keyOf(name: string, scope: LevelScope): string {
  const path: string[] = [name];
  for (let level = scope; level.parent; level = level.parent) path.unshift(level.id);
  return path.join('\u0000');
}

function labelOf(name: string, scope: LevelScope): string {
  const own = name === AFTER_OUTCOMES ? 'total' : name;
  return scope.parent ? labelOf(`${scope.id}.${own}`, scope.parent) : own;
}

/** Notes in the node what a part of its rule reads, in its own level and in the children that it folds, and how deep it is. */
function measure(part: Part, node: Node): void {
  const waiting = [{ part, depth: 1, scope: node.scope, isFolded: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { part: one, depth, scope, isFolded } = next;
    node.depth = Math.max(node.depth, depth);
    if (one.kind === 'reference') addEdge(one, { node, scope, isFolded });
    for (const inner of partsOf(one)) waiting.push({ part: inner, depth: depth + 1, scope, isFolded });
    const child = one.kind === 'fold' ? scope.children.get(one.level) : undefined;
    if (one.kind !== 'fold' || !child) continue;
    for (const inner of [one.value, one.weight, one.where, one.groupBy]) {
      if (inner) waiting.push({ part: inner, depth: depth + 1, scope: child, isFolded: true });
    }
  }
}

function addEdge(
  reference: Reference,
  { node, scope, isFolded }: { node: Node; scope: LevelScope; isFolded: boolean },
): void {
  const found = resolveName(reference.name, scope);
  if (!found) return;
  const name = isFolded && reference.name === 'total' ? AFTER_OUTCOMES : found.name;
  node.edges.push({ to: keyOf(name, found.scope), reference });
}

interface Walk {
  graph: Graph;
  /** Length of the longest chain from each name that is done with. */
  chains: Map<string, number>;
}

interface Step {
  key: string;
  /** Next edge to follow. */
  index: number;
  longest: number;
}

/** Depth first, with a stack of its own. False after reporting a circle. */
function walk(start: string, { graph, chains }: Walk): boolean {
  if (chains.has(start)) return true;
  const path: Step[] = [{ key: start, index: 0, longest: 0 }];
  const onPath = new Set([start]);
  let isSound = true;
  for (let step = path.at(-1); step; step = path.at(-1)) {
    const node = graph.get(step.key);
    const edge = node?.edges[step.index];
    if (!edge) {
      chains.set(step.key, (node?.depth ?? 0) + step.longest);
      onPath.delete(step.key);
      path.pop();
      const before = path.at(-1);
      if (before) before.longest = Math.max(before.longest, chains.get(step.key) ?? 0);
      continue;
    }
    step.index += 1;
    if (onPath.has(edge.to)) {
      reportCycle(path.slice(path.findIndex(({ key }) => key === edge.to)), graph);
      isSound = false;
    } else if (!chains.has(edge.to)) {
      path.push({ key: edge.to, index: 0, longest: 0 });
      onPath.add(edge.to);
    } else step.longest = Math.max(step.longest, chains.get(edge.to) ?? 0);
  }
  return isSound;
}

/** Names the circle from the name that is declared first, where that one, or the next that somebody wrote, names its follower. */
function reportCycle(circle: Step[], graph: Graph): void {
  const steps = circle.flatMap(({ key, index }) => {
    const node = graph.get(key);
    return node ? [{ node, reference: node.edges[index - 1]?.reference ?? null }] : [];
  });
  const placeOf = ({ node: { at } }: (typeof steps)[number]) => at ?? Infinity;
  const [start] = steps;
  if (!start) return;
  const first = steps.indexOf(steps.reduce((a, b) => (placeOf(b) < placeOf(a) ? b : a)));
  const turned = [...steps.slice(first), ...steps.slice(0, first)];
  const { reading, at } = start.node.scope;
  const written = turned.flatMap(({ reference }) => (reference && reading.origins.get(reference)) ?? []);
  const names = [...turned, ...turned.slice(0, 1)].map(({ node }) => node.label);
  reading.report.add('cycle', written[0] ?? at, { cycle: names.join(' → ') });
}
