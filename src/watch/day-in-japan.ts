/** The day a moment is on in Japan, which has one time all year: nine hours ahead of UTC. */
export const dayInJapan = (at: Date) => new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(0, 10)
