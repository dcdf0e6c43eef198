import { literal } from '../../parts/code.ts'
import type { PanelSource } from '../../source/panel-source.ts'

/** What makes a story begin with the world as it is now, and with what is in force. */
export async function storyParameters({ world, scenarios }: PanelSource): Promise<string> {
  const { scenario, latency } = await scenarios.inForce()
  const rebilly = {
    world: JSON.parse(await world.export()),
    ...(scenario !== 'happy' && { scenario }),
    ...(latency !== undefined && { latency }),
  }
  return `parameters: ${literal({ rebilly })},`
}
