/** Filters of the register, as they stand in the address of the page. */
export const REGISTRY_KEYS = ['kind', 'status', 'organization', 'text', 'on'] as const;
export type RegistrySearch = { [Key in (typeof REGISTRY_KEYS)[number]]?: string | undefined };
