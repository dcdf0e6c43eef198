/** @jsxImportSource preact */
import { useCallback } from 'preact/hooks'
import { usePanel } from '../../parts/context.ts'
import { useLive } from '../../parts/use-news.ts'

/** How many records each table has. */
export function Counts() {
  const { source, api, visit } = usePanel()
  const counts = useLive(
    useCallback(async () => {
      const tables = api.tables.filter(({ path }) => !path.includes('{'))
      const answers = await Promise.all(
        tables.map(({ path }) => source.ask({ method: 'GET', path: `${path}?limit=0` })),
      )
      return tables.map(({ name, path }, position) => ({
        name,
        path,
        count: answers[position]?.headers['Pagination-Total'] ?? '?',
      }))
    }, [source, api]),
  )
  return (
    <ul class="counts">
      {counts?.map(({ name, path, count }) => (
        <li key={path}>
          <button type="button" class="link" onClick={() => visit(path)}>
            {name}
          </button>{' '}
          {count}
        </li>
      ))}
    </ul>
  )
}
