import type { RefObject } from 'preact'

/** Gives the focus to what is there once the change that was asked for is shown. */
export function focusSoon(place: RefObject<HTMLElement | null>, selector: string): void {
  requestAnimationFrame(() => place.current?.querySelector<HTMLElement>(selector)?.focus())
}
