import type { Reference } from '../../model/scheme/index.ts';
import { eachHead, type LevelScope } from '../scope.ts';
import { partsOf, type Part } from './parts.ts';

/** Most parts that may stand on one another, through any number of names and levels, inclusive: bounds the stack of whoever computes. */
const LONGEST_CHAIN = 1_000;

/** What the rule of one name reads, and how deep it is nested. */
interface Node {
  edges: Reference[];
  depth: number;
}

/** Reports circles, each once, and chains that are too long. Gives the length of the longest chain; null after reporting. */
export function checkDependencies(scope: LevelScope, chainsBelow: ReadonlyMap<string, number>): number | null {
  const graph = buildGraph(scope, chainsBelow);
  const chains = new Map<string, number>();
  let isSound = true;
  for (const name of graph.keys()) {
    if (!walk(name, { graph, chains, scope })) isSound = false;
  }
  if (!isSound) return null;
  let longest = 0;
  for (const length of chains.values()) longest = Math.max(longest, length);
  if (longest <= LONGEST_CHAIN) return longest;
  const [name] = [...chains].find(([one, length]) => length > LONGEST_CHAIN && scope.names.has(one)) ?? [scope.id];
  scope.reading.report.add('chain-too-long', scope.names.get(name)?.at ?? scope.at, { name });
  return null;
}

function buildGraph(scope: LevelScope, chainsBelow: ReadonlyMap<string, number>): Map<string, Node> {
  const graph = new Map<string, Node>();
  const vetoes = [...eachHead(scope.heads)].filter(({ kind, items }) => kind === 'veto' && items.length === 0);
  graph.set('vetoes', { edges: vetoes.map(({ id }) => ({ kind: 'reference', name: id })), depth: 1 });
  for (const { owner, part } of scope.roots) {
    const name = owner ?? '';
    const node = graph.get(name) ?? { edges: [], depth: 0 };
    node.depth = Math.max(node.depth, measure(part, node.edges, chainsBelow));
    graph.set(name, node);
  }
  return graph;
}

/** Collects the references of a part, and gives its depth with that of the children that it folds. */
function measure(part: Part, edges: Reference[], chainsBelow: ReadonlyMap<string, number>): number {
  const waiting = [{ part, depth: 1 }];
  let deepest = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { part: one, depth } = next;
    if (one.kind === 'reference') edges.push(one);
    const below = one.kind === 'fold' ? (chainsBelow.get(one.level) ?? 0) : 0;
    deepest = Math.max(deepest, depth + below);
    for (const inner of partsOf(one)) waiting.push({ part: inner, depth: depth + 1 });
  }
  return deepest;
}

interface Walk {
  graph: Map<string, Node>;
  /** Length of the longest chain from each name that is done with. */
  chains: Map<string, number>;
  scope: LevelScope;
}

interface Step {
  name: string;
  /** Next edge to follow. */
  index: number;
  longest: number;
}

/** Depth first, with a stack of its own. False after reporting a circle. */
function walk(start: string, { graph, chains, scope }: Walk): boolean {
  if (chains.has(start)) return true;
  const path: Step[] = [{ name: start, index: 0, longest: 0 }];
  const onPath = new Set([start]);
  let isSound = true;
  for (let step = path.at(-1); step; step = path.at(-1)) {
    const node = graph.get(step.name);
    const edge = node?.edges[step.index];
    if (!edge) {
      chains.set(step.name, (node?.depth ?? 0) + step.longest);
      onPath.delete(step.name);
      path.pop();
      const before = path.at(-1);
      if (before) before.longest = Math.max(before.longest, chains.get(step.name) ?? 0);
      continue;
    }
    step.index += 1;
    if (onPath.has(edge.name)) {
      reportCycle(path, edge.name, { graph, scope });
      isSound = false;
    } else if (!chains.has(edge.name)) {
      path.push({ name: edge.name, index: 0, longest: 0 });
      onPath.add(edge.name);
    } else step.longest = Math.max(step.longest, chains.get(edge.name) ?? 0);
  }
  return isSound;
}

/** Names the circle from the name that is declared first, where that one, or the next that somebody wrote, names its follower. */
function reportCycle(path: Step[], closing: string, { graph, scope }: Pick<Walk, 'graph' | 'scope'>): void {
  const steps = path.slice(path.findIndex(({ name }) => name === closing));
  const placeOf = ({ name }: Step) => scope.names.get(name)?.at ?? Infinity;
  const first = steps.indexOf(steps.reduce((a, b) => (placeOf(b) < placeOf(a) ? b : a)));
  const turned = [...steps.slice(first), ...steps.slice(0, first)];
  const written = turned.flatMap(({ name, index }) => {
    const edge = graph.get(name)?.edges[index - 1];
    return (edge && scope.reading.origins.get(edge)) ?? [];
  });
  const names = [...turned, ...turned.slice(0, 1)].map(({ name }) => name);
  scope.reading.report.add('cycle', written[0] ?? scope.at, { cycle: names.join(' → ') });
}
