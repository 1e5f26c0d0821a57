/** How GitHub looks, light and dark, as far as Markdown goes. */
export const pageStyle = `
:root { color-scheme: light dark; --fg: #1f2328; --muted: #59636e; --bg: #fff; --soft: #f6f8fa; --line: #d1d9e0; --code: #818b981f }
@media (prefers-color-scheme: dark) { :root { --fg: #f0f6fc; --muted: #9198a1; --bg: #0d1117; --soft: #151b23; --line: #3d444d; --code: #656c7633 } }
body { margin: 0; background: var(--bg); color: var(--fg); font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif, "Noto Color Emoji" }
header { padding: 12px 24px; border-bottom: 1px solid var(--line); background: var(--soft); font-weight: 600 }
section { max-width: 1012px; margin: 24px auto; padding: 0 24px }
section > h1 { font-size: 14px; font-weight: 600; color: var(--muted); margin: 0 0 8px }
article { border: 1px solid var(--line); border-radius: 6px; padding: 16px 24px }
article h3 { margin: 24px 0 12px; font-size: 1.2em }
article h2 { margin: 0 0 16px; padding-bottom: .3em; border-bottom: 1px solid var(--line); font-size: 1.5em }
table { border-collapse: collapse; display: block; overflow: auto; margin: 0 0 16px }
th, td { border: 1px solid var(--line); padding: 6px 13px }
tr:nth-child(2n) { background: var(--soft) }
code { background: var(--code); border-radius: 6px; padding: .2em .4em; font: 85% ui-monospace, SFMono-Regular, Menlo, Consolas, monospace }
pre { background: var(--soft); border-radius: 6px; padding: 16px; overflow: auto; font: 85%/1.45 ui-monospace, Menlo, Consolas, monospace }
blockquote { margin: 0 0 16px; padding: 0 1em; color: var(--muted); border-left: .25em solid var(--line) }
p { margin: 0 0 12px } sub { font-size: 12px; color: var(--muted) } ul { margin: 0 0 16px; padding-left: 2em }
article > section { margin: 0 0 8px } article svg { max-width: 100% !important }
details { margin: 0 0 8px } details[open] > summary { margin-bottom: 8px } summary { cursor: pointer } a { color: #0969da }
@media (prefers-color-scheme: dark) { a { color: #4493f8 } }
`;
