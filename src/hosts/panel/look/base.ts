/** Type, buttons, fields and notices. */
export const base = `
*, *::before, *::after { box-sizing: border-box; }
h2, h3 { margin: 0; font-size: 13px; }
h2 { overflow-wrap: anywhere; }
h3 { margin-block: 0.75rem 0.25rem; color: var(--quiet); }
p { margin: 0; }
/* The panel's words and code are English, whatever the page's direction: each text goes by its own, from where the page has it. */
h1, h2, h3, p, li, dt, dd, label, legend, summary, button, input, code, .cell { unicode-bidi: plaintext; }
h1, h2, h3, p, li, dt, dd, label, legend, summary, code, .cell { text-align: -webkit-match-parent; text-align: match-parent; }
pre, code, textarea.json {
  font: 12px/1.5 ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
  tab-size: 2;
}
button, input, select, textarea {
  font: inherit;
  color: inherit;
  background: var(--ground);
  border: 1px solid var(--edge);
  border-radius: 4px;
  padding: 0.1875rem 0.5rem;
  min-block-size: 26px;
}
button { cursor: pointer; white-space: nowrap; }
button:hover:enabled { border-color: var(--accent); }
button:disabled { opacity: 0.55; cursor: default; }
button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
button.danger { border-color: var(--bad); color: var(--bad); }
button.link, button.sort {
  min-block-size: 0;
  padding: 0;
  border: 0;
  background: none;
  font: inherit;
  text-align: start;
}
button.sort { text-decoration: underline dotted; text-underline-offset: 3px; }
button.link { color: var(--accent); text-decoration: underline; text-underline-offset: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
h2:focus, .notice:focus { outline: none; }
h2:focus-visible, .notice:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
input[type='checkbox'], input[type='radio'] { min-block-size: 0; margin: 0; accent-color: var(--accent); }
input[type='text'], input[type='search'], select, textarea { inline-size: 100%; min-inline-size: 0; }
textarea.json { display: block; resize: vertical; direction: ltr; text-align: left; }
pre.json {
  margin: 0;
  padding: 0.5rem;
  max-block-size: 24rem;
  overflow: auto;
  background: var(--raised);
  border-radius: 4px;
  direction: ltr;
  text-align: left;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
}
[aria-invalid='true'] { border-color: var(--bad); }
::placeholder { color: var(--quiet); opacity: 1; }
.unseen {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.quiet { color: var(--quiet); }
.fault { color: var(--bad); }
.good { color: var(--good); }
.bad { color: var(--bad); }
.waiting { color: var(--quiet); font-style: italic; }
.notice {
  margin-block: 0.5rem;
  padding: 0.5rem 0.75rem;
  border: 1px solid var(--line);
  border-radius: 4px;
  background: var(--raised);
  overflow-wrap: anywhere;
}
.notice.bad { color: var(--text); background: var(--bad-ground); border-color: var(--bad); }
.notice ul { margin: 0.25rem 0 0; padding-inline-start: 1.25rem; }
.actions { display: flex; flex-wrap: wrap; gap: 0.375rem; margin-block: 0.5rem; }
.bar {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.25rem 0.5rem;
  padding: 0.375rem 0.75rem;
}
.bar > input { inline-size: auto; flex: 0 1 16rem; }
.bar search { flex: 1 1 24rem; }
.field.beside { grid-template-columns: auto 1fr; align-items: center; gap: 0.125rem 0.5rem; margin: 0; }
.field.beside .fault { grid-column: 1 / -1; }
.bar .quiet { margin-inline-end: auto; }
.field { display: grid; gap: 0.125rem; margin-block: 0.375rem; }
.field label { color: var(--quiet); overflow-wrap: anywhere; }
.field.check { display: flex; align-items: center; gap: 0.5rem; flex-direction: row-reverse; justify-content: start; }
.field.check { justify-content: flex-end; }
fieldset { margin: 0.5rem 0; padding: 0.25rem 0.75rem 0.5rem; border: 1px solid var(--line); border-radius: 4px; min-inline-size: 0; }
legend { padding-inline: 0.25rem; font-weight: 600; }
.item { padding-block-end: 0.5rem; }
.modes { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; padding: 0; border: 0; }
.modes label { display: flex; align-items: center; gap: 0.25rem; }
summary { cursor: pointer; color: var(--quiet); }
.page { flex: 1; min-block-size: 0; overflow: auto; padding: 0.5rem 0.75rem 1rem; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); align-content: start; gap: 1rem 2rem; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0.75rem; }
.plain, .counts { list-style: none; margin: 0.25rem 0; padding: 0; }
.counts { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
.line { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 0.75rem; padding-block: 0.25rem; border-block-end: 1px solid var(--line); }
.line > :first-child { flex: 1 1 12rem; min-inline-size: 0; overflow-wrap: anywhere; }
.line code { direction: ltr; }
.clock { font-size: 1.25rem; font-variant-numeric: tabular-nums; }
fieldset.bare { border: 0; padding: 0; }
fieldset.bare legend { padding: 0; font-weight: 400; color: var(--quiet); }
input.short { flex: 0 1 16rem; inline-size: auto; }
label.button { display: inline-flex; align-items: center; padding: 0.1875rem 0.5rem; min-block-size: 26px; border: 1px solid var(--edge); border-radius: 4px; cursor: pointer; position: relative; }
label.button:focus-within { outline: 2px solid var(--accent); outline-offset: 1px; }
.held { margin: 0.5rem 0.75rem; max-block-size: 70%; overflow: auto; flex: none; }
.held textarea { block-size: 10rem; }
.actions > select { inline-size: auto; }
.actions > label:not(.button) { align-self: center; color: var(--quiet); }
.remove { margin-block-start: 1rem; }
.references { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; margin-block: 0.375rem; }
.trail { margin: 0; padding-inline-start: 1.5rem; }
.trail .failed { color: var(--bad); font-weight: 600; }
.differences { margin: 0; }
.differences div { display: grid; grid-template-columns: minmax(7rem, 30%) 1fr; gap: 0.5rem; padding-block: 0.125rem; }
.differences dt { color: var(--quiet); overflow-wrap: anywhere; }
.differences dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
del { color: var(--bad); }
ins { color: var(--good); text-decoration: none; font-weight: 600; }
@media (prefers-reduced-motion: no-preference) {
  button, input, select, textarea { transition: border-color 120ms; }
}
@media (forced-colors: active) {
  [role='tab'][aria-selected='true'], .row.open { outline: 2px solid Highlight; outline-offset: -2px; }
}
`
