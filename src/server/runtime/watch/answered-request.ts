/** What is kept of a request once it was answered: never its query, its body or a name in its address. */
export interface AnsweredRequest {
  method: string;
  /** The pattern that it met (`/api/campaigns/:id`); null where there is none. */
  route: string | null;
  /** Identifiers of objects in its address. */
  ids: string[];
  status: number;
  milliseconds: number;
  /** Of the network. */
  address: string;
}

const IDENTIFIER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Of what stands in an address, only identifiers say nothing about anybody. */
export function identifiersIn(params: unknown): string[] {
  return Object.values(params ?? {}).filter(
    (value): value is string => typeof value === 'string' && IDENTIFIER.test(value),
  );
}
