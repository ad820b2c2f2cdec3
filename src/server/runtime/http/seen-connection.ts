/** What making a connection showed; times in milliseconds. */
export interface SeenConnection {
  /** Name or address in the URL. */
  host: string;
  /** IP address that was connected to. */
  address: string;
  tcp: number;
  /** Null over plain HTTP. */
  tls: number | null;
  /** The end of the certificate that was shown, ISO 8601 in UTC. */
  validTo: string | null;
}
