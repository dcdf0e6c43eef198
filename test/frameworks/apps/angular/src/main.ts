declare const ngDevMode: unknown

if (typeof ngDevMode === 'undefined' || ngDevMode) {
  await import('./mock')
}
await import('./app')

export {}
