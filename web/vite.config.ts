import { existsSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import mantine from 'postcss-preset-mantine'
import { defineConfig } from 'vite'
import { precompress } from './precompress.ts'
import { sameHead } from './same-head.ts'

const root = import.meta.dirname
const pages = [
  'index',
  'portal',
  'desk',
  'security',
  'my-security',
  'trust',
  'drill',
  'maintenance',
  'unavailable',
  'mailbox',
]
  .map((page) => `${page}.html`)
  .map((page) => join(root, page))
  .filter(existsSync)

// The server sends `script-src 'self'; style-src 'self'`, so nothing may end up inline in a page:
// no polyfill script, no data: fonts, no styles injected by script.
export default defineConfig({
  root,
  plugins: [react(), sameHead(), precompress()],
  css: { postcss: { plugins: [mantine()] } },
  build: {
    outDir: join(root, 'dist'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
    rolldownOptions: { input: pages },
  },
  server: { proxy: { '/api': 'http://localhost:3000' } },
})
