/** Light and dark, each with a contrast of 4.5 and more for text. */
export const colours = `
:host {
  color-scheme: light dark;
  --text: #1c2430;
  --quiet: #566173;
  --ground: #ffffff;
  --raised: #f3f5f8;
  --line: #d5dae2;
  --edge: #808b9c;
  --accent: #2453c4;
  --on-accent: #ffffff;
  --chosen: #e4ebfb;
  --good: #14663a;
  --bad: #b3222f;
  --bad-ground: #fdecee;
  --shadow: 0 0 24px rgb(15 23 42 / 0.22);
}
@media (prefers-color-scheme: dark) {
  :host {
    --text: #e6eaf1;
    --quiet: #a5b0c2;
    --ground: #171b22;
    --raised: #20262f;
    --line: #343d4a;
    --edge: #7d899b;
    --accent: #8fb0ff;
    --on-accent: #10182b;
    --chosen: #26355a;
    --good: #6ed59b;
    --bad: #ff9aa2;
    --bad-ground: #3b2024;
    --shadow: 0 0 24px rgb(0 0 0 / 0.6);
  }
}
`
