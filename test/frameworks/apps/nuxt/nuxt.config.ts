import { rebillyMock } from 'rebilly-mock/vite'

const ada = "fetch('https://api.rebilly.com/customers/ada', { headers: { 'REB-APIKEY': 'any' } })"
const innerHTML = `window.early = ${ada}.then((r) => r.status, String)`

export default defineNuxtConfig({
  app: { head: { script: [{ innerHTML }] } },
  telemetry: false,
  vite: { plugins: [rebillyMock()] },
})
