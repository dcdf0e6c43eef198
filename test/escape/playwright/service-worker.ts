import { ask } from './asking.ts'

interface WorkerEvent extends MessageEvent {
  readonly request: Request
  respondWith(response: Promise<Response>): void
  waitUntil(work: Promise<unknown>): void
}
declare const clients: { claim(): Promise<void> }

const on = (type: string, listener: (event: WorkerEvent) => void) =>
  addEventListener(type, listener as (event: Event) => void)

on('activate', (event) => event.waitUntil(clients.claim()))
// An app's worker that hands everything on, as one for offline use does.
on('fetch', (event) => event.respondWith(fetch(event.request)))
on('message', (event) => event.waitUntil(ask().then((status) => event.source?.postMessage(status))))
