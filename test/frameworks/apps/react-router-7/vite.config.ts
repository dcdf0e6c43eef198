import { reactRouter } from '@react-router/dev/vite'
import { rebillyMock } from 'rebilly-mock/vite'
import { defineConfig } from 'vite'

export default defineConfig({ plugins: [reactRouter(), rebillyMock()] })
