import { useEffect } from 'react'
import { useLanguage } from '../../kit/language.tsx'
import { leadBack } from '../lead-back.ts'
import { RecoveryJourney } from './recovery-journey.tsx'
import { StartRecovery } from './start-recovery.tsx'

const doors = ['member', 'administrator', 'staff'] as const

/** `/recovery/member` and its like start a reset, one for each door; any other word is the id of a started one. */
export function Recovery({ id }: { id: string | undefined }) {
  const language = useLanguage()
  useEffect(() => {
    if (!id) leadBack(language)
  }, [id, language])
  if (!id) return null
  const door = doors.find((one) => one === id)
  return door ? <StartRecovery door={door} /> : <RecoveryJourney id={id} />
}
