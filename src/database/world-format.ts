/** What every world says that it is, so that no other JSON is taken for one. */
export const worldFormat = 'rebilly-mock'

/** The version of the format that this version of the kit reads and writes. */
export const worldVersion = 1
