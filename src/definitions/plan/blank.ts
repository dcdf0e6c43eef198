/** A path whatever its parameters are called. */
export const blank = (path: string): string => path.replaceAll(/\{[^}]+\}/g, '{}')
