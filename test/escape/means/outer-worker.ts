const inner = new Worker(new URL('./module-worker.ts', import.meta.url), { type: 'module' })
inner.onmessage = ({ data }) => postMessage(data)
