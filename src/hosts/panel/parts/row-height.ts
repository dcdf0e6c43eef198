/** How high a row of a list is, in CSS pixels. */
export const rowHeight = 32
