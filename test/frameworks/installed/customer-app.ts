/** The app that gets the mock in the pages' examples: it knows nothing of it. */
export const customerApp: Readonly<Record<string, string>> = {
  'index.html': `<!doctype html>
<title>Customers</title>
<button id="save">Save</button>
<ul></ul>
<script type="module" src="/main.ts"></script>
`,
  'main.ts': `import { customersOf, save, websitesOf } from './api.ts'

const list = document.querySelector('ul')!
async function show() {
  list.replaceChildren(
    ...(await (location.hash === '#websites' ? websitesOf : customersOf)()).map((id) => Object.assign(document.createElement('li'), { textContent: id })),
  )
}
document.querySelector('button')!.onclick = () => save('ada').then(show)
await show()
`,
  'api.ts': `const host = 'https://api.rebilly.com'
const url = \`\${host}/customers\`
const headers = { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' }

export async function customersOf(): Promise<string[]> {
  const response = await fetch(url, { headers })
  if (!response.ok) throw new Error(\`The API answered \${response.status}\`)
  return (await response.json()).map(({ id }: { id: string }) => id)
}

export async function websitesOf(): Promise<string[]> {
  const response = await fetch(\`\${host}/websites\`, { headers })
  if (!response.ok) throw new Error(\`The API answered \${response.status}\`)
  return (await response.json()).map(({ name }: { name: string }) => name)
}

export async function save(id: string): Promise<number> {
  const response = await fetch(\`\${url}/\${id}\`, { method: 'PUT', headers, body: '{}' })
  return response.status
}
`,
  'list.tsx': `import { useEffect, useState } from 'react'
import { websitesOf } from './api.ts'

export function Websites() {
  const [names, setNames] = useState<string[]>([])
  useEffect(() => void websitesOf().then(setNames), [])
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  )
}
`,
  'customers.tsx': `import { useEffect, useState } from 'react'
import { customersOf } from './api.ts'

export function Customers() {
  const [ids, setIds] = useState<string[]>([])
  useEffect(() => void customersOf().then(setIds), [])
  return (
    <ul>
      {ids.map((id) => (
        <li key={id}>{id}</li>
      ))}
    </ul>
  )
}
`,
}

/** A story looks for what it renders for a second only, which a busy machine may need to load it. */
export const patientPreview = {
  '.storybook/preview.ts': `import { configure } from 'storybook/test'

configure({ asyncUtilTimeout: 20_000 })

export default {}
`,
}

/** Stories whose customers come from the kit's factories, in each way to have them. */
export const generatedStories = `import type { Meta, StoryObj } from '@storybook/react-vite'
import { customerFactory } from 'rebilly-mock/factories'
import { expect } from 'storybook/test'
import { Customers } from './customers'

const meta: Meta<typeof Customers> = {
  component: Customers,
  async play({ canvas, mock }) {
    const { length } = mock.customers.list()
    await expect(length).toBeGreaterThan(0)
    await expect(await canvas.findAllByRole('listitem')).toHaveLength(Math.min(length, 100))
  },
}
export default meta

export const Made: StoryObj<typeof Customers> = { parameters: { rebilly: { customers: 4 } } }
export const Many: StoryObj<typeof Customers> = { parameters: { rebilly: { world: 'demo' } } }
export const Built: StoryObj<typeof Customers> = {
  parameters: { rebilly: { customers: customerFactory.buildList(3) } },
}
`
