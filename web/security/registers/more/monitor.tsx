import type { EntryView } from '#assurance/contract.ts'
import { useSay } from '../../../kit/language.tsx'
import { Note } from '../../../kit/portal/page.tsx'
import { outsideWords } from '../../../words/security-register-outside.ts'

/** Whether a body watches with us today. */
export function Monitor({ entry }: { entry: EntryView }) {
  const say = useSay(outsideWords)
  const isActive = entry.shows.isActive === true
  return <Note tone={isActive ? 'good' : 'warn'}>{say(isActive ? 'active' : 'not-active')}</Note>
}
