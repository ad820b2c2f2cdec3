export { type ObjectStore, openObjectStore } from './open-object-store.ts';
export { readStoreAddress, type StoreAddress } from './store-address.ts';
