/** Kinds of pictures that are shown in a browser as they are. */
export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
const RIFF = [0x52, 0x49, 0x46, 0x46];
const WEBP = [0x57, 0x45, 0x42, 0x50];

/** What a picture is by its first bytes, whatever it is called; null: none of these. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  const has = (sign: readonly number[], from = 0) => sign.every((byte, index) => bytes[from + index] === byte);
  if (has(PNG)) return 'image/png';
  if (has(JPEG)) return 'image/jpeg';
  return has(RIFF) && has(WEBP, 8) ? 'image/webp' : null;
}
