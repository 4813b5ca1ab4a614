import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { shellFiles } from './build/shellFiles.ts'
import type { Plugin } from 'vite'
import type { ManifestTransform } from 'workbox-build'

const server = process.env.LIANFANG_SERVER ?? 'http://127.0.0.1:8080'

/// Vant's icon font names a copy on a foreign host; the product asks nothing of foreign hosts.
const ownFontsOnly: Plugin = {
  name: 'own-fonts-only',
  enforce: 'pre',
  transform: (code, id) =>
    /vant[\\/].*\.css/.test(id) ? code.replace(/,\s*url\((['"]?)(https?:)?\/\/[^)]*\)\s*format\([^)]*\)/g, '') : undefined,
}

// Sign-in, PIN and set-up pages are of the staff.
const field = shellFiles('field', /src[\\/](app[\\/](?!Setup)|design|modules[\\/]field|shells[\\/]field|texts[\\/](app|field|passes)\.)|node_modules[\\/]zxing-wasm/, [])
const resident = shellFiles('resident', /src[\\/](design|modules[\\/]resident|shells[\\/]resident|texts[\\/](app|resident|passes|audit)\.)/, ['resident.json', 'icons/192.png'])

/// A worker that keeps the files of one shell.
/// @param keeps by the name of a file in the build, without the leading slash
const worker = (filename: string, keeps: (file: string) => boolean) => ({
  strategies: 'injectManifest' as const,
  srcDir: 'src/app',
  filename,
  injectRegister: false as const,
  injectManifest: {
    globPatterns: ['**/*.{html,js,css,svg,json,png,woff2}'],
    manifestTransforms: [((files) => ({ manifest: files.filter((file) => keeps(file.url)), warnings: [] })) satisfies ManifestTransform],
  },
})

/// The field shell as an app: installed, opened without a network, updated when nothing waits (src/app/update.ts).
const app = VitePWA({
  ...worker('serviceWorker.ts', field.has),
  manifestFilename: 'manifest.json',
  manifest: {
    id: '/field',
    name: 'Lianfang',
    short_name: 'Lianfang',
    start_url: '/field',
    scope: '/',
    display: 'standalone',
    orientation: 'portrait',
    theme_color: '#0d5c63',
    background_color: '#ffffff',
    icons: [
      { src: '/icons/192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
})

/// The pages of residents: opened without a network, and without asking the server for anything while a pass is valid.
const pages = VitePWA({ ...worker('residentWorker.ts', resident.has), manifest: false })

export default defineConfig({
  base: '/',
  plugins: [ownFontsOnly, vue(), field.plugin, resident.plugin, ...(process.env.VITEST ? [] : [app, pages])],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: { __VUE_OPTIONS_API__: 'true', __VUE_I18N_LEGACY_API__: 'false', __INTLIFY_PROD_DEVTOOLS__: 'false' },
  server: { port: 5173, proxy: { '/api': { target: server, changeOrigin: false } } },
  build: {
    outDir: 'dist',
    target: 'es2022',
    // Everything stays a file of our own origin: the content security policy allows no data: scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1300,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'vue', test: /node_modules[\\/](@vue|vue|vue-router|pinia|vue-i18n|@intlify)[\\/]/, priority: 30 },
            { name: 'map', test: /node_modules[\\/](maplibre-gl|@maplibre|@mapbox)[\\/]/, priority: 20 },
            { name: 'charts', test: /node_modules[\\/](echarts|zrender)[\\/]/, priority: 20 },
            { name: 'vant', test: /node_modules[\\/](vant|@vant)[\\/]/, priority: 20 },
            {
              name: 'element',
              test: /node_modules[\\/](element-plus|@element-plus|@vueuse|@floating-ui|@popperjs|@sxzz|lodash|lodash-es|lodash-unified|dayjs|async-validator)[\\/]/,
              priority: 10,
            },
            {
              debugName: 'texts',
              name: (id: string) => `texts-${/\.(zh-Hans|zh-Hant|en)\.json/.exec(id)?.[1] ?? 'any'}`,
              test: /src[\\/]texts[\\/](?!app\.|field\.|resident\.|passes\.|audit\.)/,
              priority: 5,
            },
          ],
        },
      },
    },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 15_000,
  },
})
