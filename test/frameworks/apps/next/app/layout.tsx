import type { ReactNode } from 'react'

const ada = "fetch('https://api.rebilly.com/customers/ada', { headers: { 'REB-APIKEY': 'any' } })"
const early = `window.early = ${ada}.then((r) => r.status, String)`

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <link rel="icon" href="data:," />
        <script>{early}</script>
      </head>
      <body>{children}</body>
    </html>
  )
}
