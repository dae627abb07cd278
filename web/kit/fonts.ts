const face = '"Noto Sans JP Variable"'
const remembered = 'own-face'

/**
 * Wears the self-hosted Noto Sans JP on a page whose browser has fetched it before. Any other page keeps the face of the
 * device, and fetches in a quiet moment what its text needs, for the next page: a face that comes after the text moves
 * the lines, on a phone by a whole one, and the finger misses the button it went for. The sheet names over a hundred
 * parts of the character set; a browser fetches only those it needs, and nothing waits for them.
 */
export function loadFonts(): void {
  if (isKnown()) {
    document.documentElement.classList.add('k-own-face')
    void sheet().catch(() => undefined)
  } else whenQuiet(() => void fetchFace().catch(() => undefined))
}

const sheet = () => import('@fontsource-variable/noto-sans-jp/wght.css')

async function fetchFace(): Promise<void> {
  await sheet()
  await document.fonts.load(`1rem ${face}`, document.body.innerText)
  localStorage.setItem(remembered, '1')
}

// A browser that keeps nothing for us shows its own face on every page.
function isKnown(): boolean {
  try {
    return localStorage.getItem(remembered) !== null
  } catch {
    return false
  }
}

function whenQuiet(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 1500 })
  else setTimeout(work, 200)
}
