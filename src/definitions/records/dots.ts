/** Whether an id is what leads elsewhere in a path (RFC 3986, section 5.2.4), encoded too: nobody could ask for it. */
export const isOfDots = (id: string): boolean => /^\.\.?$/.test(id)

export const ofDots = 'must not be "." or "..", which cannot be in a URL'
