import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { fieldWords } from '../../words/security-register-fields.ts'
import { registerWords } from '../../words/security-registers.ts'

type FieldWord = keyof typeof fieldWords.ja

const isWord = (text: string): text is FieldWord => text in fieldWords.ja

/** What fields are called and what stands in them, as the reader reads it. */
export function useWritten() {
  const say = useSay(registerWords)
  const sayField = useSay(fieldWords)
  const language = useLanguage()
  const labelOf = (name: string) => (isWord(name) ? sayField(name) : name)
  const written = (name: string, value: unknown): string => {
    if (value === undefined || value === '') return say('nothing')
    if (Array.isArray(value)) return value.length === 0 ? say('nothing') : value.join(', ')
    const text = String(value)
    if (text === 'true' || text === 'false') return say(text === 'true' ? 'yes' : 'no')
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return dayIn(language, text)
    return isChoice(name) && isWord(text) ? sayField(text) : text
  }
  return { labelOf, written }
}

/** Fields in which one of a few words is chosen; what is typed elsewhere stands as it was typed. */
const isChoice = (name: string) => ['kind', 'state', 'handling', 'medium', 'deviceKind'].includes(name)
