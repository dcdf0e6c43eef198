import { rowHeight } from '../parts/row-height.ts'

/** Lists and what is open beside them; in a narrow panel, in the place of them. */
export const rows = `
.records { flex: 1; min-block-size: 0; display: flex; flex-direction: column; }
.split { flex: 1; min-block-size: 0; display: flex; border-block-start: 1px solid var(--line); }
.master { flex: 1 1 55%; min-inline-size: 0; display: flex; flex-direction: column; }
.detail {
  flex: 1 1 45%;
  min-inline-size: 0;
  overflow: auto;
  padding: 0.5rem 0.75rem 1rem;
  border-inline-start: 1px solid var(--line);
}
.detail-head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.25rem 0.75rem; }
.detail-head .close { margin-inline-start: auto; }
.filters { display: grid; grid-template-columns: 1fr 2fr; align-items: start; gap: 0.25rem 0.75rem; }
.rows { flex: 1; min-block-size: 6rem; overflow: auto; position: relative; contain: strict; }
.rows-head { position: sticky; inset-block-start: 0; z-index: 1; background: var(--raised); }
.rows-body { position: relative; }
.row {
  display: grid;
  align-items: center;
  block-size: ${rowHeight}px;
  inline-size: 100%;
  padding-inline: 0.75rem;
  gap: 0.75rem;
  border-block-end: 1px solid var(--line);
}
.rows-body .row { position: absolute; inset-block-start: 0; inset-inline: 0; }
.rows-head .row { color: var(--quiet); }
.rows-body .row:hover { background: var(--raised); }
.rows-body .row.open { background: var(--chosen); }
.cell { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-inline-size: 0; }
/* An id is cut at its end. */
.cell > button { max-inline-size: 100%; overflow: hidden; text-overflow: ellipsis; direction: ltr; }
.row { grid-template-columns: minmax(6rem, 1.4fr) repeat(auto-fit, minmax(0, 1fr)); }
.row > .cell { grid-row: 1; }
${[0, 1, 2, 3, 4, 5, 6]
  .map(
    (count) =>
      `.columns-${count} .row { grid-template-columns: minmax(7rem, 1.4fr) repeat(${count}, minmax(0, 1fr)); }`,
  )
  .join('\n')}
.requests .row { grid-template-columns: 6.5rem minmax(0, 3fr) minmax(0, 2fr) 4.5rem; }
.requests .c3 { text-align: end; font-variant-numeric: tabular-nums; }
@container panel (max-width: 62rem) {
  [data-open='true'] .master :is(.c3, .c4, .c5, .c6) { display: none; }
  [data-open='true'] .rows:not(.requests) .row { grid-template-columns: minmax(7rem, 1.4fr) repeat(2, minmax(0, 1fr)); }
  [data-open='true'] .requests .row { grid-template-columns: 6.5rem minmax(0, 3fr) minmax(0, 2fr); }
}
@container panel (max-width: 44rem) {
  [data-open='true'] .master, [data-open='true'] > .bar { display: none; }
  .detail { border: 0; }
  .rows :is(.c3, .c4, .c5, .c6) { display: none; }
  .rows:not(.requests) .row { grid-template-columns: minmax(6rem, 1.4fr) repeat(2, minmax(0, 1fr)); }
  .requests .row { grid-template-columns: 5.5rem minmax(0, 1fr); }
  .requests .c2 { display: none; }
  .differences div { grid-template-columns: 1fr; gap: 0; }
}
@container panel (min-width: 44.01rem) {
  .detail-head .close { font-size: 12px; }
}
@container panel (max-width: 24rem) {
  .filters { grid-template-columns: 1fr; }
  .rows .c2 { display: none; }
  .rows:not(.requests) .row { grid-template-columns: minmax(5rem, 1fr) minmax(0, 1fr); }
  [data-open='true'] .rows:not(.requests) .row { grid-template-columns: minmax(5rem, 1fr) minmax(0, 1fr); }
}
`
