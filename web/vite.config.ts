import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import type { Plugin } from 'vite'

const server = process.env.LIANFANG_SERVER ?? 'http://127.0.0.1:8080'

/// Vant's icon font names a copy on a foreign host; the product asks nothing of foreign hosts.
const ownFontsOnly: Plugin = {
  name: 'own-fonts-only',
  enforce: 'pre',
  transform: (code, id) =>
    /vant[\\/].*\.css/.test(id) ? code.replace(/,\s*url\((['"]?)(https?:)?\/\/[^)]*\)\s*format\([^)]*\)/g, '') : undefined,
}

export default defineConfig({
  base: '/',
  plugins: [ownFontsOnly, vue()],
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
              test: /src[\\/]texts[\\/](?!app\.|field\.)/,
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
