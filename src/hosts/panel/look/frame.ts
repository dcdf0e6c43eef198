/** Where the panel lies, and its parts in it. What the page says of its elements must not move it. */
export const frame = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  box-sizing: border-box !important;
  padding: 0 !important;
  margin: 0 !important;
  border: 0 !important;
  overflow: visible !important;
  background: none !important;
  inset: auto 0 0 0 !important;
  inline-size: 100% !important;
  block-size: min(28rem, 62vh) !important;
  max-inline-size: none !important;
  max-block-size: none !important;
  z-index: 2147483647 !important;
  direction: inherit !important;
}
:host([data-side='end']) {
  inset: 0 !important;
  inset-inline-start: auto !important;
  inline-size: min(40rem, 100%) !important;
  block-size: 100% !important;
}
:host([inline]) {
  position: relative !important;
  inset: auto !important;
  block-size: 100% !important;
  z-index: auto !important;
}
@media (max-width: 34rem) {
  :host(:not([inline])) { block-size: min(40rem, 78vh) !important; }
}
.panel {
  container: panel / inline-size;
  display: flex;
  flex-direction: column;
  block-size: 100%;
  overflow: hidden;
  color: var(--text);
  background: var(--ground);
  border-block-start: 1px solid var(--line);
  box-shadow: var(--shadow);
  font: 13px/1.45 system-ui, sans-serif;
  text-align: start;
}
:host([inline]) .panel {
  border: 0;
  box-shadow: none;
}
.panel > .notice { margin: 1rem; }
.head {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.25rem 1rem;
  padding: 0.375rem 0.75rem;
  background: var(--raised);
  border-block-end: 1px solid var(--line);
}
.head h1 { font-size: 13px; margin: 0; }
.tabs { display: flex; flex-wrap: wrap; gap: 0.125rem; order: 1; }
.window { display: flex; gap: 0.25rem; margin-inline-start: auto; order: 2; }
[role='tab'] {
  border-color: transparent;
  background: none;
}
[role='tab'][aria-selected='true'] {
  background: var(--chosen);
  border-color: var(--accent);
  font-weight: 600;
}
.body {
  flex: 1;
  min-block-size: 0;
  display: flex;
  flex-direction: column;
}
.said {
  margin: 0;
  padding: 0.25rem 0.75rem;
  color: var(--good);
  font-weight: 600;
}
.said.fault { color: var(--bad); }
.said:empty { padding: 0; }
.code-bar {
  display: flex;
  align-items: start;
  gap: 0.5rem;
  padding: 0.375rem 0.75rem;
  background: var(--raised);
  border-block-start: 1px solid var(--line);
}
.code-bar pre {
  flex: 1;
  min-inline-size: 0;
  max-block-size: 5.5rem;
  margin: 0;
  padding: 0.25rem 0;
  overflow: auto;
  direction: ltr;
  text-align: left;
}
@container panel (max-width: 34rem) {
  .tabs { order: 3; inline-size: 100%; gap: 0; }
  [role='tab'] { padding-inline: 0.375rem; }
  .head { padding-inline: 0.5rem; }
}
@container panel (max-width: 24rem) {
  [role='tab'] { padding-inline: 0.25rem; font-size: 12px; }
}
`
