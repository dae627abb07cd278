import { type Airport, airports, kilometresBetween } from '../../flights/airports.ts'

/** The code of the demonstration's carrier; IATA has given it to nobody. */
export const carrierCode = 'K0'

/** A flight as the timetable has it, every day the same. */
export interface TimetableFlight {
  readonly number: number
  readonly origin: string
  readonly destination: string
  /** Minutes after midnight in Japan. */
  readonly departs: number
  readonly takes: number
  readonly aircraft: string
  readonly capacity: number
  readonly fare: number
}

// Pairs of cities by rank: the first have fourteen flights a day each way, the last three.
const pairs = `
HND-CTS HND-FUK HND-OKA HND-ITM HND-KOJ ITM-CTS HND-HIJ HND-KMJ FUK-OKA HND-KIX
HND-MYJ HND-NGS HND-KMI HND-TAK HND-OIT HND-OKJ HND-KMQ NGO-CTS ITM-FUK HND-HKD
ITM-OKA OKA-ISG OKA-MMY NGO-OKA ITM-SDJ HND-AKJ HND-UBJ HND-KCZ HND-TKS HND-AXT
FUK-CTS NRT-CTS ITM-KOJ ITM-KMI NGO-FUK KIX-OKA HND-OBO HND-IZO HND-KUH HND-MMB
HND-AOJ HND-KKJ HND-TOY HND-ISG HND-MMY HND-HSG HND-UKB CTS-SDJ CTS-KIX CTS-UKB
ITM-NGS ITM-KMJ ITM-OIT ITM-MYJ ITM-KCZ ITM-KIJ ITM-AOJ ITM-AXT ITM-HNA FUK-SDJ
HND-TTJ HND-NGO HND-WKJ HND-ASJ FUK-KMI FUK-KIJ FUK-KCZ FUK-TKS FUK-KMQ NGO-SDJ
NGO-KOJ NGO-KMI NGO-NGS CTS-HKD CTS-KIJ CTS-HIJ ITM-FKS ITM-IZO NRT-ITM KOJ-ASJ`
  .trim()
  .split(/\s+/)

const seats: Record<string, number> = { '789': 375, '788': 335, '321': 194, '738': 167, E90: 95, DH4: 74 }
const [firstMinute, lastMinute] = [6 * 60 + 45, 20 * 60 + 30]
const mostADay = 14

/** Every flight of one day: about 80 pairs, three to fourteen flights each way by the rank of the pair. */
export const timetable: readonly TimetableFlight[] = pairs.flatMap((pair, rank) => {
  const [one, other] = pair.split('-').map(airportOf) as [Airport, Airport]
  const daily = Math.max(3, Math.round(mostADay / (rank + 1) ** 0.4))
  return Array.from({ length: daily }, (_, n) => n).flatMap((n) => [
    flightOf([one, other], { rank, n, daily, back: 0 }),
    flightOf([other, one], { rank, n, daily, back: 1 }),
  ])
})

interface Place {
  rank: number
  n: number
  daily: number
  back: 0 | 1
}

function flightOf([from, to]: [Airport, Airport], { rank, n, daily, back }: Place): TimetableFlight {
  const km = kilometresBetween(from, to)
  const aircraft = aircraftOf(rank, n, km)
  const even = firstMinute + (n * (lastMinute - firstMinute)) / (daily - 1)
  // Not every flight leaves on the even beat; which one, its number says.
  const number = 101 + rank * 2 * mostADay + n * 2 + back
  const shift = ((number * 7919) % 7) * 5 - 15
  return {
    ...{ number, origin: from.code, destination: to.code, aircraft, capacity: seats[aircraft] ?? 0 },
    departs: Math.round((even + shift) / 5) * 5,
    takes: Math.ceil((25 + (km / 800) * 60) / 5) * 5,
    fare: Math.round((9000 + 34 * km) / 100) * 100,
  }
}

function aircraftOf(rank: number, n: number, km: number): string {
  if (rank < 6) return n % 2 === 0 ? '789' : '788'
  if (rank < 24) return n % 2 === 0 ? '321' : '738'
  if (rank < 50 || km > 900) return n % 2 === 0 ? '738' : 'E90'
  return n % 2 === 0 ? 'E90' : 'DH4'
}

function airportOf(code: string): Airport {
  const found = airports.find((airport) => airport.code === code)
  if (!found) throw new Error(`The timetable flies to ${code}, which is no airport of ours.`)
  return found
}
