export type { AddressScan } from './address-scan.ts';
export { baseAddress } from './base-address.ts';
export { cssAddresses } from './css.ts';
export { type ElementAttributes, elementLinks } from './element-links.ts';
export { isFileAddress, isFileAddressAt } from './file-address.ts';
export { type FoundLink, LINK_KINDS, type LinkKind, type VisitLink } from './found-link.ts';
export { type SheetAddress, sheetAddresses } from './sheet-addresses.ts';
export { readLinks } from './read-links.ts';
