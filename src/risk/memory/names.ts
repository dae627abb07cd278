import type { Reader, Writer } from './bytes.ts'

// Packed memories hold places in these lists: names are only ever added, at the end.
const families = [
  ...['chrome', 'microsoft edge', 'safari', 'firefox', 'samsung internet', 'opera', 'chromium', 'vivaldi'],
  ...['android browser', 'webkit', 'internet explore', 'electron', 'yandex browser', 'brave', 'duckduckgo'],
]
const systems = ['windows', 'macos', 'ios', 'android', 'linux', 'chrome os', 'ubuntu', 'harmonyos']
const kinds = ['desktop', 'mobile', 'tablet', 'none', 'tv', 'bot']
const spelled = 0xff

/** Writes `family|system|kind`: two bytes when all three are in the lists, as almost always, else letter by letter. */
export function writeName(to: Writer, name: string): void {
  const [family, system, kind] = name.split('|')
  const nth = families.indexOf(family ?? '')
  const ofSystem = systems.indexOf(system ?? '')
  const ofKind = kinds.indexOf(kind ?? '')
  if (nth >= 0 && ofSystem >= 0 && ofKind >= 0) {
    to.byte(nth)
    to.byte(ofSystem * 16 + ofKind)
    return
  }
  const letters = name.slice(0, 0xff)
  to.byte(spelled)
  to.byte(letters.length)
  to.letters(letters)
}

/** Reads what `writeName` wrote. */
export function readName(from: Reader): string {
  const [nth, second] = [from.byte(), from.byte()]
  if (nth === spelled) return from.letters(second)
  return `${families[nth] ?? ''}|${systems[second >> 4] ?? ''}|${kinds[second & 15] ?? ''}`
}
