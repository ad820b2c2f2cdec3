export interface StoreAddress {
  bucket: string;
  /** What all names begin with; empty, or with a slash at its end. */
  folder: string;
  /** Null: that of Amazon. */
  endpoint: string | null;
  region: string;
}

/** `s3://bucket/folder?endpoint=https://…&region=…`; null where it is no such address. */
export function readStoreAddress(address: string): StoreAddress | null {
  const url = URL.parse(address);
  if (url === null || url.protocol !== 's3:' || url.hostname === '') return null;
  const endpoint = url.searchParams.get('endpoint');
  if (endpoint !== null && !/^https?:$/.test(URL.parse(endpoint)?.protocol ?? '')) return null;
  const folder = url.pathname.replaceAll(/^\/+|\/+$/g, '');
  return {
    bucket: url.hostname,
    folder: folder === '' ? '' : `${folder}/`,
    endpoint,
    region: url.searchParams.get('region') ?? 'us-east-1',
  };
}
