type Rgb = readonly [number, number, number]

/** Sets the operator's colour for the whole page through the CSSOM (the policy allows no inline style). */
export function wearAccent(colour: string): void {
  document.documentElement.style.setProperty('--accent', readable(colour))
}

/** The colour itself, or its nearest darker shade that white text can be read on (4.5:1, WCAG 1.4.3). */
export function readable(colour: string): string {
  let rgb = parse(colour)
  while (contrastWithWhite(rgb) < 4.5) rgb = darker(rgb)
  return `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/** Contrast of a `#rrggbb` colour against white, 1 to 21. */
export const contrast = (colour: string): number => contrastWithWhite(parse(colour))

// Whole numbers at every step: rounding at the end could lighten the colour again.
const darker = ([red, green, blue]: Rgb): Rgb => [
  Math.floor(red * 0.94),
  Math.floor(green * 0.94),
  Math.floor(blue * 0.94),
]

function parse(colour: string): Rgb {
  const value = /^#[0-9a-f]{6}$/i.test(colour) ? Number.parseInt(colour.slice(1), 16) : 0x1f4e79
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

function contrastWithWhite([red, green, blue]: Rgb): number {
  const luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  return 1.05 / (luminance + 0.05)
}

function linear(part: number): number {
  const share = part / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
