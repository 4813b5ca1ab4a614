/// Finds codes in a picture.
export interface CodeReader {
  read: (picture: ImageData) => Promise<string | undefined>
}

type NativeDetector = new (options: { formats: string[] }) => { detect: (picture: ImageData) => Promise<{ rawValue: string }[]> }
const FORMATS = ['qr_code', 'code_128', 'code_39', 'ean_13', 'data_matrix', 'pdf417'] as const
const WASM_FORMATS = ['QRCode', 'Code128', 'Code39', 'EAN13', 'DataMatrix', 'PDF417'] as const

async function ownReader(): Promise<CodeReader | undefined> {
  const Native = (globalThis as { BarcodeDetector?: NativeDetector & { getSupportedFormats?: () => Promise<string[]> } }).BarcodeDetector
  const formats = (await Native?.getSupportedFormats?.().catch(() => [])) ?? []
  if (Native === undefined || !formats.includes('qr_code')) return undefined
  const detector = new Native({ formats: FORMATS.filter((one) => formats.includes(one)) })
  return { read: async (picture) => (await detector.detect(picture))[0]?.rawValue }
}

/// The browser's own reader where there is one, else the one in WebAssembly, which is fetched only then.
export const makeReader = async (): Promise<CodeReader> => (await ownReader()) ?? wasmReader()

/// Brings the reader in WebAssembly to this device before it is needed, where the browser has none of its own: the
/// service worker keeps it.
export async function bringReader(): Promise<void> {
  if ((await ownReader()) !== undefined) return
  const { default: url } = await import('zxing-wasm/reader/zxing_reader.wasm?url')
  await fetch(url)
}

export async function wasmReader(binary?: ArrayBuffer): Promise<CodeReader> {
  const [{ prepareZXingModule, readBarcodes }, url] = await Promise.all([import('zxing-wasm/reader'), import('zxing-wasm/reader/zxing_reader.wasm?url')])
  // From our own origin: nothing is asked of foreign hosts.
  prepareZXingModule({ overrides: binary === undefined ? { locateFile: () => url.default } : { wasmBinary: binary } })
  return {
    read: async (picture) => (await readBarcodes(picture, { formats: [...WASM_FORMATS], maxNumberOfSymbols: 1, tryHarder: true })).find((one) => one.isValid)?.text,
  }
}
