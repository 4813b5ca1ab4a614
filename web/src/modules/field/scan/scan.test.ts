import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { Burst } from './burst'
import { meaningOf } from './meaning'
import { bringReader, wasmReader } from '@/design/scan/reader'
import { useBurst } from './useBurst'

const type = (burst: Burst, text: string, between: number, from = 1_000): string | undefined => [...text].reduce<string | undefined>((_, key, i) => burst.key(key === '\n' ? 'Enter' : key, from + i * between), undefined)

it('a fast burst that ends in Enter is a reader, slow typing is not', () => {
  expect(type(new Burst(), '36.5\n', 8)).toBe('36.5')
  expect(type(new Burst(), '36.5\n', 120)).toBeUndefined()
  expect(type(new Burst(), 'ab\n', 8)).toBeUndefined()
  const burst = new Burst()
  type(burst, 'typed by hand', 150)
  expect(type(burst, '11010519491231002X\n', 5, 60_000)).toBe('11010519491231002X')
})

it('tells by its shape what was read', () => {
  expect(meaningOf('36.5')).toEqual({ kind: 'celsius', celsius: 36.5 })
  expect(meaningOf('38,2 C')).toEqual({ kind: 'celsius', celsius: 38.2 })
  expect(meaningOf('11010519491231002x')).toEqual({ kind: 'idNumber', idNumber: '11010519491231002X' })
  expect(meaningOf('13800138000')).toEqual({ kind: 'phone', phone: '13800138000' })
  expect(meaningOf('\u6e58H12345').kind).toBe('plate')
  expect(meaningOf('LF1:ABC').kind).toBe('pass')
  expect(meaningOf(' T-0001 ')).toEqual({ kind: 'code', code: 'T-0001' })
})

it('what a reader types into the wrong field goes to the right one and leaves no trace', () => {
  const taken: string[] = []
  const page = mount(
    defineComponent({
      setup: () => {
        useBurst((text) => taken.push(text))
        return () => h('div', [h('input', { id: 'name' }), h('input', { id: 'tube', 'data-reader': '' })])
      },
    }),
    { attachTo: document.body },
  )
  const press = (id: string, text: string): void => {
    const field = page.get<HTMLInputElement>(`#${id}`).element
    field.focus()
    for (const key of text) {
      const event = new KeyboardEvent('keydown', { key: key === '\n' ? 'Enter' : key, bubbles: true, cancelable: true })
      field.dispatchEvent(event)
      if (key !== '\n') field.value += key
    }
  }
  page.get<HTMLInputElement>('#name').element.value = 'Wang '
  press('name', '36.5\n')
  expect(taken).toEqual(['36.5'])
  expect(page.get<HTMLInputElement>('#name').element.value).toBe('Wang ')
  press('tube', 'T-0001\n')
  expect(taken).toEqual(['36.5'])
  expect(page.get<HTMLInputElement>('#tube').element.value).toBe('T-0001')
  page.unmount()
})

it('reads a QR code without any network', async () => {
  const require = createRequire(import.meta.url)
  const binaryOf = (name: string): ArrayBuffer => new Uint8Array(readFileSync(require.resolve(`zxing-wasm/${name}`))).buffer
  const { prepareZXingModule, writeBarcode } = await import('zxing-wasm/writer')
  prepareZXingModule({ overrides: { wasmBinary: binaryOf('writer/zxing_writer.wasm') } })
  const { symbol } = await writeBarcode('LF1:HELLO', { format: 'QRCode' })
  const reader = await wasmReader(binaryOf('reader/zxing_reader.wasm'))
  expect(await reader.read(enlarged(symbol.data, symbol.width, symbol.height, 6))).toBe('LF1:HELLO')
})

it('only a browser without a reader of its own fetches one', async () => {
  const fetched: string[] = []
  vi.stubGlobal('fetch', (url: string) => Promise.resolve(fetched.push(url)))
  const formats = (...some: string[]) => vi.stubGlobal('BarcodeDetector', Object.assign(class {}, { getSupportedFormats: () => Promise.resolve(some) }))
  formats('qr_code', 'ean_13')
  await bringReader()
  expect(fetched).toEqual([])
  formats()
  await bringReader()
  vi.stubGlobal('BarcodeDetector', undefined)
  await bringReader()
  vi.unstubAllGlobals()
  expect(fetched).toHaveLength(2)
  expect(fetched[0]).toMatch(/zxing_reader\.wasm/)
})

/// A picture of the dots, each some pixels wide, with the quiet border that readers need.
function enlarged(dots: ArrayLike<number>, width: number, height: number, times: number): ImageData {
  const border = 4
  const wide = (width + 2 * border) * times
  const high = (height + 2 * border) * times
  const data = new Uint8ClampedArray(wide * high * 4).fill(255)
  for (let y = 0; y < height * times; y++)
    for (let x = 0; x < width * times; x++) {
      const value = dots[Math.floor(y / times) * width + Math.floor(x / times)] ?? 255
      data.fill(value, ((y + border * times) * wide + x + border * times) * 4, ((y + border * times) * wide + x + border * times) * 4 + 3)
    }
  return { data, width: wide, height: high, colorSpace: 'srgb' } as ImageData
}
