import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { msw } from 'msw/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // Relative, so that a built demo also works from a folder of a static host.
  base: './',
  // React, the client and MSW together are over Vite's default limit.
  build: { chunkSizeWarningLimit: 1000 },
  plugins: [react(), msw({ mode: 'worker-only' })],
})
