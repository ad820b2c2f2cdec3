/** Where a record stands: its segment, where its line begins there, and which one it is. */
export interface Place {
  segment: number;
  from: number;
  line: number;
}

/** Where the record of each address stands, and since when something is there. */
export interface Places {
  /** A page stands before a target, and of one kind the later one. */
  put(id: number, kind: 'target' | 'page', place: Place): void;
  get(id: number): Place | null;
  /** Something was there on a day, `YYYY-MM-DD`. */
  see(id: number, day: string): void;
  /** The first of these days; null for none. */
  firstSeen(id: number): string | null;
}

const FIRST_SIZE = 1 << 12;
const MILLISECONDS = 86_400_000;
const TARGET = 1;
const PAGE = 2;

export function openPlaces(): Places {
  let segments = new Uint32Array(FIRST_SIZE);
  let starts = new Uint32Array(FIRST_SIZE);
  let lines = new Uint32Array(FIRST_SIZE);
  let kinds = new Uint8Array(FIRST_SIZE);
  /** Days since 1970; 0 for none. */
  let days = new Uint16Array(FIRST_SIZE);

  /** Few days are asked for, of many addresses. */
  const texts = new Map<number, string>();

  const reach = (id: number): void => {
    if (id < kinds.length) return;
    const size = Math.max(kinds.length * 2, id + 1);
    segments = grown(segments, new Uint32Array(size));
    starts = grown(starts, new Uint32Array(size));
    lines = grown(lines, new Uint32Array(size));
    kinds = grown(kinds, new Uint8Array(size));
    days = grown(days, new Uint16Array(size));
  };

  return {
    put(id, kind, { segment, from, line }) {
      reach(id);
      const rank = kind === 'page' ? PAGE : TARGET;
      if (rank < (kinds[id] ?? 0)) return;
      kinds[id] = rank;
      segments[id] = segment;
      starts[id] = from;
      lines[id] = line;
    },
    get: (id) =>
      (kinds[id] ?? 0) === 0 ? null : { segment: segments[id] ?? 0, from: starts[id] ?? 0, line: lines[id] ?? 0 },
    see(id, day) {
      reach(id);
      const number = Math.floor(Date.parse(day) / MILLISECONDS);
      if (!(number > 0)) return;
      const known = days[id] ?? 0;
      if (known === 0 || number < known) days[id] = number;
    },
    firstSeen(id) {
      const day = days[id] ?? 0;
      if (day === 0) return null;
      const text = texts.get(day) ?? new Date(day * MILLISECONDS).toISOString().slice(0, 'YYYY-MM-DD'.length);
      texts.set(day, text);
      return text;
    },
  };
}

function grown<List extends Uint8Array | Uint16Array | Uint32Array>(list: List, larger: List): List {
  larger.set(list);
  return larger;
}
