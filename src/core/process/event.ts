/** One change of business data: who did what to what, when and from where; what was there before and after lies apart, by its hash. */
export interface ChainEvent {
  chain: string;
  /** From 1, without gaps. */
  number: number;
  /** ISO 8601 with offset. */
  moment: string;
  /** Account; null for the system itself. */
  actor: string | null;
  /** Address that the request came from; `local` for the command line. */
  address: string;
  /** `change`, `import`, `login` … */
  verb: string;
  object: string;
  objectId: string;
  payloadSha256: string;
  /** Hash of the event before; of the first one `FIRST_HASH`. */
  previous: string;
}

/** What stands before the first event of a chain. */
export const FIRST_HASH = '0'.repeat(64);

const KEYS = [
  'chain',
  'number',
  'moment',
  'actor',
  'address',
  'verb',
  'object',
  'objectId',
  'payloadSha256',
  'previous',
] as const satisfies readonly (keyof ChainEvent)[];

/** The text whose SHA-256 is the hash of an event: its fields in a fixed order, as JSON. */
export function eventText(event: ChainEvent): string {
  return JSON.stringify(['kaoping-event-1', ...KEYS.map((key) => event[key])]);
}

/** An event with its hash, as stored. */
export interface StoredEvent extends ChainEvent {
  hash: string;
}

/** Where a chain does not hold. */
export interface ChainFault {
  chain: string;
  number: number;
  /**
   * `gap`: an event is missing or twice; `order`: it does not follow the one before; `altered`: its hash is not that of its text;
   * `missing`: a whole chain is gone; `payload`: it is not that of its hash; `erased`: it is gone, and no event says that it was erased.
   */
  fault: 'gap' | 'order' | 'altered' | 'head' | 'missing' | 'payload' | 'erased';
}

/** Walks along one chain; events come in the order of their numbers. The head is what the chain says of itself. */
export function openChainWalk(chain: string, hash: (text: string) => string) {
  const faults: ChainFault[] = [];
  let number = 0;
  let previous = FIRST_HASH;
  return {
    see(event: StoredEvent): void {
      const report = (fault: ChainFault['fault']) => faults.push({ chain, number: event.number, fault });
      if (event.number !== number + 1) report('gap');
      else if (event.previous !== previous) report('order');
      if (hash(eventText(event)) !== event.hash) report('altered');
      number = event.number;
      previous = event.hash;
    },
    end(head: { length: number; head: string }): ChainFault[] {
      if (head.length !== number || head.head !== previous) faults.push({ chain, number: head.length, fault: 'head' });
      return faults;
    },
  };
}
