import { sveltekit } from '@sveltejs/kit/vite'
import { rebillyMock } from 'rebilly-mock/vite'
import { defineConfig } from 'vite'

export default defineConfig({ plugins: [sveltekit(), rebillyMock()] })
