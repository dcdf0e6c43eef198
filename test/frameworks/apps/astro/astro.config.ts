import node from '@astrojs/node'
import { defineConfig } from 'astro/config'
import { rebillyMock } from 'rebilly-mock/vite'

export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'standalone' }),
  devToolbar: { enabled: false },
  vite: { plugins: [rebillyMock()] },
})
