export { createArchive, type NewArchive } from './create-archive.ts';
export { type ArchiveEntry, readArchive } from './read-archive.ts';
