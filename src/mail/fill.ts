// Control characters (line ends among them), invisible and direction-changing ones: they could start a header,
// forge a line of our layout or turn the text around (attack-27).
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu

/** One harmless line of at most 120 characters out of text that people or browsers gave. */
export function plainLine(text: string): string {
  // "://" is written wide so that no mail program makes a link of somebody's name.
  return Array.from(text.replace(unseen, ' ').replaceAll('://', '\uff1a\uff0f\uff0f'))
    .slice(0, 120)
    .join('')
    .trim()
}

/** Puts values into the `{places}` of a text. Throws when a place has no value: words and code disagree. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (_, place: string) => {
    const value = values[place]
    if (value === undefined) throw new Error(`Nothing to put into {${place}}.`)
    return String(value)
  })
}
