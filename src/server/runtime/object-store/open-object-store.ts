import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { StoreAddress } from './store-address.ts';

/** Files by name in a store that speaks S3, as every machine of a fleet sees them. */
export interface ObjectStore {
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The same of a file, which is not read as a whole where it is large. */
  putFile(key: string, path: string): Promise<void>;
  /** In a stream; null where there is none of that name. */
  get(key: string): Promise<Readable | null>;
  has(key: string): Promise<boolean>;
  remove(key: string): Promise<void>;
  /** All whose name begins so, in the order of their names. */
  list(begin: string): AsyncGenerator<{ key: string; bytes: number }>;
  close(): void;
}

/** Bytes. */
const LARGE = 16 * 2 ** 20;

/** The keys come from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY of the environment, or from where the machine itself has them. */
export function openObjectStore({ bucket, folder, endpoint, region }: StoreAddress): ObjectStore {
  const client = new S3Client({
    region,
    // Stores of others seldom have a name for each bucket.
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const at = (key: string) => ({ Bucket: bucket, Key: folder + key });
  return {
    async put(key, bytes) {
      await client.send(new PutObjectCommand({ ...at(key), Body: bytes }));
    },
    async putFile(key, path) {
      const { size } = await stat(path);
      // What is sent from memory can be sent again where the network fails.
      const Body = size > LARGE ? createReadStream(path) : await readFile(path);
      await client.send(new PutObjectCommand({ ...at(key), Body, ContentLength: size }));
    },
    async get(key) {
      try {
        const { Body } = await client.send(new GetObjectCommand(at(key)));
        return (Body as Readable | undefined) ?? null;
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    async has(key) {
      try {
        await client.send(new HeadObjectCommand(at(key)));
        return true;
      } catch (error) {
        if (isMissing(error)) return false;
        throw error;
      }
    },
    async remove(key) {
      await client.send(new DeleteObjectCommand(at(key)));
    },
    async *list(begin) {
      let ContinuationToken: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({ Bucket: bucket, Prefix: folder + begin, ContinuationToken }),
        );
        for (const { Key = '', Size = 0 } of page.Contents ?? []) yield { key: Key.slice(folder.length), bytes: Size };
        ContinuationToken = page.NextContinuationToken;
      } while (ContinuationToken !== undefined);
    },
    close: () => client.destroy(),
  };
}

const isMissing = (error: unknown): boolean =>
  error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404 && error.name !== 'NoSuchBucket';
