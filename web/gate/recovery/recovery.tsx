import { useEffect } from 'react'
import { useLanguage } from '../../kit/language.tsx'
import { leadBack } from '../lead-back.ts'
import { RecoveryJourney } from './recovery-journey.tsx'
import { StartRecovery } from './start-recovery.tsx'

/** `/recovery/member` and `/recovery/administrator` start a reset; any other word is the id of a started one. */
export function Recovery({ id }: { id: string | undefined }) {
  const language = useLanguage()
  useEffect(() => {
    if (!id) leadBack(language)
  }, [id, language])
  if (!id) return null
  return id === 'member' || id === 'administrator' ? <StartRecovery door={id} /> : <RecoveryJourney id={id} />
}
