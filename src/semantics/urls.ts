/** Where a customer is, below the base that the client used. */
export const customerUrl = (base: string, id: string): string => `${base}/customers/${id}`

export const leadSourceUrl = (base: string, id: string): string =>
  `${customerUrl(base, id)}/lead-source`

export const timelineUrl = (base: string, id: string): string => `${customerUrl(base, id)}/timeline`

export const instrumentUrl = (base: string, id: string): string =>
  `${base}/payment-instruments/${encodeURIComponent(id)}`

export const tagUrl = (base: string, name: string): string =>
  `${base}/tags/${encodeURIComponent(name)}`

export const tokenUrl = (base: string, id: string): string => `${base}/tokens/${id}`
