/** Bytes of a model file, in the form that `loadEnglishModel` reads. */
export function packModel(header, arrays) {
  const sections = {};
  let at = 0;
  for (const [name, array] of Object.entries(arrays)) {
    const kind = array instanceof Uint8Array ? "u8" : array instanceof Uint16Array ? "u16" : "i32";
    sections[name] = { kind, at, length: array.length };
    at = align(at + array.byteLength);
  }
  const json = Buffer.from(JSON.stringify({ ...header, sections }), "utf8");
  const start = align(8 + json.length);
  const bytes = Buffer.alloc(start + at);
  bytes.writeUInt32LE(0x464c4e31, 0);
  bytes.writeUInt32LE(json.length, 4);
  json.copy(bytes, 8);
  for (const [name, array] of Object.entries(arrays))
    Buffer.from(array.buffer, array.byteOffset, array.byteLength).copy(bytes, start + sections[name].at);
  return bytes;
}

const align = (offset) => (offset + 7) & ~7;
