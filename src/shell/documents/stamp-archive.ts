const centralSignature = 0x02014b50;
const endSignature = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

/** Date and time as zip archives hold them: seconds in steps of two, no zone, from 1980. */
function dosTime(date: Date): number {
  const year = Math.max(0, date.getUTCFullYear() - 1980);
  const day = (year << 25) | ((date.getUTCMonth() + 1) << 21) | (date.getUTCDate() << 16);
  return (day | (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1)) >>> 0;
}

/**
 * The zip archive with every entry's time set to `date` (in UTC), so that the same content always gives the same bytes.
 * For archives without a comment and below 4 GB, as the docx package writes them.
 */
export function stampArchive(archive: Uint8Array, date: Date): Uint8Array {
  const bytes = Buffer.from(archive);
  const time = dosTime(date);
  let at = bytes.readUInt32LE(bytes.lastIndexOf(endSignature) + 16);
  while (bytes.readUInt32LE(at) === centralSignature) {
    bytes.writeUInt32LE(time, at + 12);
    bytes.writeUInt32LE(time, bytes.readUInt32LE(at + 42) + 10);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return bytes;
}
