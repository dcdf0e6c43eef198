import type { HtmlTagDescriptor } from 'vite'
import { moduleId, startId } from './page-module.ts'

/** Where Vite serves a module of no file. */
const urlOf = (base: string, id: string): string => `${base}@id/__x00__${id}`

/** Where the first script of pages and workers is. */
export const startUrl = (base: string): string => urlOf(base, startId)

/** Where what starts the mock is. */
export const moduleUrl = (base: string): string => urlOf(base, moduleId)

/** What a page begins with. Files, not text, because a strict Content-Security-Policy allows no text. */
export const pageTags = (start: string, base: string): HtmlTagDescriptor[] => [
  { tag: 'script', attrs: { src: start }, injectTo: 'head-prepend' },
  {
    tag: 'script',
    attrs: { type: 'module', src: moduleUrl(base) },
    injectTo: 'head-prepend',
  },
]
