/** The address of a script of this host, which lies beside it in the sources and in a folder in the package. */
export const ownScript = (name: string): string =>
  new URL(import.meta.url.endsWith('.ts') ? `${name}.ts` : `node/${name}.js`, import.meta.url).href
