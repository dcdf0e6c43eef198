/** The segments of a path such as `/pets/{petId}`. */
export const segmentsOf = (path: string): string[] => path.split('/').filter(Boolean)

export const isParam = (segment: string | undefined): boolean => /^\{.+\}$/.test(segment ?? '')

export const paramIn = (segment: string): string => segment.slice(1, -1)

export const pathOf = (segments: readonly string[]): string => `/${segments.join('/')}`

/** The path without its last segment. */
export const above = (path: string): string => pathOf(segmentsOf(path).slice(0, -1))

export const endsInParam = (path: string): boolean => isParam(segmentsOf(path).at(-1))

/** `/invoices/{id}/items` is `invoices/items`. */
export const nameOf = (path: string): string =>
  segmentsOf(path)
    .filter((segment) => !isParam(segment))
    .join('/')
