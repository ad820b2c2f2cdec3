export { baseAddress } from './base-address.ts';
export { isFileAddress, isFileAddressAt } from './file-address.ts';
export { type FoundLink, LINK_KINDS, type LinkKind, type VisitLink } from './found-link.ts';
export { readLinks } from './read-links.ts';
