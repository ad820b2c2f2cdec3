export { type Blobs, openDiskBlobs } from './disk-blobs.ts';
export { openObjectBlobs } from './object-blobs.ts';
