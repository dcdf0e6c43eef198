/** Tells that the page's policy refused a worker, and what to do. */
export const tellRefusedWorker = ({ href }: URL) =>
  console.error(
    `[rebilly-mock] Failed to start the worker ${href}: the page's policy allows no script of a blob, with which a ` +
      "worker begins so that its requests are mocked. Add `blob:` to `worker-src` and `script-src`, or use the kit's Vite plugin.",
  )
