import { performOn } from '../../panel/source/remote-source.ts'
import type { Desk } from '../worlds/desk.ts'
import type { Performers } from './control-call.ts'
import { PanelDesk } from './panel-desk.ts'

export const panel: Performers<'askPanel' | 'followPanel'> = {
  async askPanel({ desk, input: { name, given } }) {
    const { source } = await panelDeskOf(desk)
    return { value: await performOn(source, name, given) }
  },
  async followPanel({ desk, input: { after }, request }) {
    const panelDesk = await panelDeskOf(desk)
    return panelDesk.follow(after, request.signal ?? undefined)
  },
}

const desks = new WeakMap<Desk, Promise<PanelDesk>>()

/** Loads what the panel asks; a mock that nobody looks into loads nothing. */
function panelDeskOf(desk: Desk): Promise<PanelDesk> {
  const found = desks.get(desk) ?? made(desk)
  desks.set(desk, found)
  return found
}

async function made({ mock, reset }: Desk): Promise<PanelDesk> {
  const { mockSource } = await import('../../panel/source/mock-source.ts')
  return new PanelDesk(mockSource({ ...mock, reset }))
}
