import { answer } from './asking.ts'

addEventListener('connect', async (event) => {
  const [port] = (event as MessageEvent).ports
  port?.postMessage(await answer)
})
