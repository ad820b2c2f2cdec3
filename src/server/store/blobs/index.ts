export { type Blobs, openDiskBlobs } from './disk-blobs.ts';
