/** Leads what loads the room of a shared world to the main bundle, where the app's own code finds the kit too. */
export const sharedEntry = {
  name: 'shared-entry',
  resolveId: (source: string) =>
    source.endsWith('/shared/index.ts')
      ? { id: './shared.js', external: true as const }
      : undefined,
}
