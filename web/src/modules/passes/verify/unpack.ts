/// A pass unpacks to some 200 bytes. Whatever grows beyond this is none.
const LARGEST = 4096

/// What zlib packed (RFC 1950); undefined when it is not packed so, or is larger than a pass.
export async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const stream = new DecompressionStream('deflate')
  const writer = stream.writable.getWriter()
  // What goes wrong here is told by the reader below.
  writer.write(packed).catch(() => undefined)
  writer.close().catch(() => undefined)
  const reader = stream.readable.getReader()
  const unpacked = new Uint8Array(LARGEST)
  let length = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return unpacked.slice(0, length)
      if (length + value.length > LARGEST) {
        await reader.cancel()
        return undefined
      }
      unpacked.set(value, length)
      length += value.length
    }
  } catch {
    return undefined
  }
}
