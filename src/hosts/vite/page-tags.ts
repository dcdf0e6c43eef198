import type { HtmlTagDescriptor } from 'vite'
import { moduleId, startId } from './page-module.ts'

/** Where Vite serves a module of no file. */
const urlOf = (base: string, id: string): string => `${base}@id/__x00__${id}`

/** Where the first script of pages and workers is. */
export const startUrl = (base: string): string => urlOf(base, startId)

/** What a page begins with. Files, not text, because a strict Content-Security-Policy allows no text. */
export const pageTags = (base: string): HtmlTagDescriptor[] => [
  { tag: 'script', attrs: { src: startUrl(base) }, injectTo: 'head-prepend' },
  {
    tag: 'script',
    attrs: { type: 'module', src: urlOf(base, moduleId) },
    injectTo: 'head-prepend',
  },
]

/**
 * The same for a page that a server renders: one script that imports the other and takes itself out, so that what
 * takes up the page in the browser finds what it has rendered.
 */
export function pageBeginning(base: string, nonce: string | undefined): string {
  const allowed = nonce === undefined ? '' : ` nonce="${nonce}"`
  return `<script src="${startUrl(base)}" data-starts="${urlOf(base, moduleId)}"${allowed}></script>`
}
