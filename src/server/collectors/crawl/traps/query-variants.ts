import { orderKey } from '../address-order.ts';

/** Addresses of one path that differ in their query. */
export interface QueryVariants {
  /** Whether one more is only another mixture of what was asked for already; one that is, is not counted. */
  isOneTooMany(query: string): boolean;
}

/** So many are always taken, and the first of them without a look. */
const FREE = 200;
const UNWATCHED = 100;
/** A parameter that takes a new value in every fifth address names things, such as articles. */
const NAMING_SHARE = 5;
/** Parameters that vary: with two, a list of columns and pages is finite. */
const FACETS = 3;
/** More values of a parameter are not remembered: it names things. */
const MAX_VALUES = 4096;
/** No path has so many pages. */
const MOST = 100_000;

export function openQueryVariants(): QueryVariants {
  /** Values by parameter, as hashes: most paths have few variants, and of those nothing is remembered. */
  const values = new Map<string, Set<number>>();
  let count = 0;

  const isMixture = (): boolean => {
    const sizes = [...values.values()].map(({ size }) => size);
    const varying = sizes.filter((size) => size > 1).length;
    return varying >= FACETS && Math.max(...sizes) * NAMING_SHARE < count - UNWATCHED;
  };

  const remember = (query: string): void => {
    for (const [name, value] of parametersOf(query)) {
      const known = values.get(name) ?? new Set();
      if (values.size < MAX_PARAMETERS) values.set(name, known);
      if (known.size < MAX_VALUES) known.add(orderKey(value));
    }
  };

  return {
    isOneTooMany(query) {
      if (count >= MOST || (count >= FREE && isMixture())) return true;
      count++;
      if (count > UNWATCHED) remember(query);
      return false;
    },
  };
}

/** More parameters of one address are not looked at. */
const MAX_PARAMETERS = 32;

function parametersOf(query: string): (readonly [name: string, value: string])[] {
  return query.split('&', MAX_PARAMETERS).map((each) => {
    const mark = each.indexOf('=');
    return mark < 0 ? ([each, ''] as const) : ([each.slice(0, mark), each.slice(mark + 1)] as const);
  });
}
