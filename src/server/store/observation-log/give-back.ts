/** What is nothing but large is not left to the collector of garbage: several would be held until it comes. Nothing may look at it afterwards. */
export function giveBack({ buffer }: Buffer): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}
