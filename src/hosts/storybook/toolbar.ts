import type { GlobalTypes } from 'storybook/internal/types'
import { scenarioNames } from '#mock/scenarios/names'

const asTheStorySays = { type: 'reset', title: 'As the story says' } as const

/** The toolbar's menus; what they choose goes before what a story says. */
export const globalTypes: GlobalTypes = {
  rebillyScenario: {
    description: 'Scenario of the Rebilly mock',
    toolbar: {
      title: 'Scenario',
      icon: 'lightning',
      items: [
        asTheStorySays,
        ...scenarioNames.map((name) => ({ value: name, title: `Scenario: ${name}` })),
      ],
    },
  },
  rebillyLatency: {
    description: 'Latency of the Rebilly mock',
    toolbar: {
      title: 'Latency',
      icon: 'timer',
      items: [
        asTheStorySays,
        ...[0, 200, 1000, 5000].map((time) => ({
          value: `${time}ms`,
          title: `Latency: ${time} ms`,
        })),
      ],
    },
  },
}
