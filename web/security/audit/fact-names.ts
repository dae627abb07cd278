import type { Language, Words } from '../../words/say.ts'
import { companyFacts } from '../../words/security-facts-companies.ts'
import { accountFacts } from '../../words/security-facts-people.ts'
import { promiseFacts } from '../../words/security-facts-promises.ts'
import { tripFacts } from '../../words/security-facts-trips.ts'
import { watchFacts } from '../../words/security-facts-watch.ts'

const areas: readonly Words[] = [accountFacts, companyFacts, tripFacts, watchFacts, promiseFacts]
const words: Words = {
  ja: Object.assign({}, ...areas.map(({ ja }) => ja)),
  en: Object.assign({}, ...areas.map(({ en }) => en)),
}

/** All names that a fact may have, in the order of what they are about. */
export const factNames: readonly string[] = Object.keys(words.ja)

/** What a fact is called by people; one of an older version of ours by its name alone. */
export const factWord = (name: string, language: Language): string => words[language][name] ?? name

/** The name somebody means who types it, or what it is called in either language; undefined when it can be none. */
export function meantFact(typed: string): string | undefined {
  const text = typed.trim()
  const isMeant = (called: string) => called.toLowerCase() === text.toLowerCase()
  const called = factNames.find((name) => isMeant(words.ja[name] ?? '') || isMeant(words.en[name] ?? ''))
  return called ?? (/^[a-z][a-z-]{1,60}$/.test(text) ? text : undefined)
}
