import type { Airports } from '#travel/contract.ts'
import { useLanguage } from '../../kit/language.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'

/** The airports to choose from, what each is called in the language of the screen, and the server's day; once they are there. */
export function useAirports() {
  const language = useLanguage()
  const { airports = [], today } = useGet<Airports>('/airports').data ?? {}
  const names = new Map(airports.map(({ code, name }) => [code, name[language]]))
  return {
    today,
    choices: airports.map(({ code, name }) => ({ value: code, label: name[language] })),
    nameOf: (code: string) => names.get(code) ?? code,
  }
}
