/** The version of a mock that asks for none. */
export const defaultVersion = '2023-01'
