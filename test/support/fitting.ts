import type { Locator } from '@playwright/test'

/**
 * What lies beyond the box of an element with a shadow, or can be scrolled to there sideways; code may be as long as it is.
 */
export function overflowing(host: Locator): Promise<string[]> {
  return host.evaluate((element) => {
    const box = element.getBoundingClientRect()
    const inside = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])]
    const isUnseen = (it: HTMLElement) => it.closest('.unseen, textarea, pre') !== null
    const isBeyond = (it: HTMLElement) => {
      const { left, right, width } = it.getBoundingClientRect()
      return width > 0 && (left < box.left - 1 || right > box.right + 1)
    }
    const isScrolled = (it: HTMLElement) =>
      /auto|scroll/.test(getComputedStyle(it).overflowX) && it.scrollWidth > it.clientWidth + 1
    return inside
      .filter((it) => !isUnseen(it) && (isBeyond(it) || isScrolled(it)))
      .map((it) => `${it.localName}.${it.className}: ${it.textContent?.slice(0, 40)}`)
  })
}
