import { defineConfig } from 'astro/config'
import { rebillyMock } from 'rebilly-mock/vite'

export default defineConfig({
  devToolbar: { enabled: false },
  vite: { plugins: [rebillyMock()] },
})
