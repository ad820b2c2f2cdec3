/** Fewer characters may be chance. */
const FEWEST = 8;
/** So many of all that is beyond ASCII have to be characters that every Chinese text is made of. */
const USUAL_SHARE = 0.95;

/**
 * Whether bytes are plainly Chinese in GB2312, or in GBK with few characters that GB2312 lacks. Letters with accents are single bytes
 * between ASCII, and UTF-8 makes every other pair one that GB2312 does not have.
 */
export function isGb2312(bytes: Uint8Array): boolean {
  let [characters, signs, others] = [0, 0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0;
    if (trail < 0xa1 || trail === 0xff) others++;
    else if (lead >= 0xb0 && lead <= 0xf7) characters++;
    else if (lead >= 0xa1 && lead <= 0xa9) signs++;
    else others++;
    // The second half of a pair of GBK may be ASCII.
    if (lead > 0x80 && lead < 0xff && trail >= 0x40) at++;
  }
  return characters >= FEWEST && characters + signs >= (characters + signs + others) * USUAL_SHARE;
}
