/** Leads what a development server of Next loads to the main bundle: a production server loads nothing of the kit. */
export const nextEntry = {
  name: 'next-entry',
  resolveId: (source: string) =>
    source === './develop.ts' ? { id: './next-develop.js', external: true as const } : undefined,
}
