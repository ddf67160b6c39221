/** The page's fonts in a saved picture, and what a device without them has. */
export const SANS = "Inter, system-ui, 'PingFang SC', 'Noto Sans CJK SC', sans-serif"
export const SERIF = "'Source Serif 4', Georgia, 'Songti SC', serif"
export const MONO = "'JetBrains Mono', ui-monospace, Menlo, Consolas, 'Noto Sans Mono CJK SC', monospace"
