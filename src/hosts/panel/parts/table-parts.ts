import { type ComponentChildren, type HTMLAttributes, h, type RefObject } from 'preact'

interface Props extends HTMLAttributes<HTMLDivElement> {
  readonly children?: ComponentChildren
  readonly ref?: RefObject<HTMLDivElement | null>
  readonly 'data-index'?: number
}

/** The parts of a table whose rows lie where a script puts them: a `table` of HTML keeps no such rows. */
const part =
  (role: 'table' | 'rowgroup' | 'row' | 'columnheader' | 'cell') =>
  ({ children, ...props }: Props) =>
    h('div', { role, ...props }, children)

export const Table = part('table')
export const RowGroup = part('rowgroup')
export const Row = part('row')
export const ColumnHeader = part('columnheader')
export const Cell = part('cell')
