/**
 * Loads the self-hosted Noto Sans JP after the first paint. Its sheet names over a hundred parts of the
 * character set (a browser fetches only the parts it needs, font-display: swap); nothing waits for it.
 */
export function loadFonts(): void {
  const load = () => void import('@fontsource-variable/noto-sans-jp/wght.css').catch(() => undefined)
  if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 1500 })
  else setTimeout(load, 200)
}
