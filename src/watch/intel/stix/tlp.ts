/** The levels of TLP 2.0, the freest first. */
export const tlpLevels = ['clear', 'green', 'amber', 'amber+strict', 'red'] as const
export type Tlp = (typeof tlpLevels)[number]

// The objects OASIS has published for TLP 2.0, and those of TLP 1 that older senders still name.
const published: Readonly<Record<string, Tlp>> = {
  'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487': 'clear',
  'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb': 'green',
  'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421': 'amber',
  'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003': 'amber+strict',
  'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1': 'red',
  'marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9': 'clear',
  'marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da': 'green',
  'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82': 'amber',
  'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed': 'red',
}

/** The strictest level something is marked with; what bears none is handled as amber: within the house. */
export function tlpOf(markings: readonly string[] = []): Tlp {
  const ranks = markings.flatMap((id) => {
    const level = published[id]
    return level ? [tlpLevels.indexOf(level)] : []
  })
  return tlpLevels[Math.max(...ranks)] ?? 'amber'
}

/** The published object of a level, to mark what goes out. */
export const markingOf = (level: Tlp): string =>
  Object.keys(published).find((id) => published[id] === level) ?? ''
