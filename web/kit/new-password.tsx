import { useState } from 'react'
import { passwordWords } from '../words/gate-password.ts'
import type { Problem } from './call.ts'
import { useLanguage, useSay } from './language.tsx'
import { PasswordField } from './password-field.tsx'
import { PasswordPolicy } from './password-policy.tsx'
import { problemText } from './problem-alert.tsx'

/** The typing of a new password, twice, and what is missing of it. */
export function useNewPassword() {
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const [sent, setSent] = useState('')
  const isWhole = password !== '' && password === again
  return { password, setPassword, again, setAgain, tried, setTried, sent, setSent, isWhole }
}

/** A refusal of the password itself, which belongs next to its field. */
export const isWeakness = (problem: Problem | undefined): boolean =>
  problem?.refusal.startsWith('password-') ?? false

/** Two fields for a new password with the rules between; a weakness the server found stands at the first. */
export function NewPasswordFields(props: {
  typed: ReturnType<typeof useNewPassword>
  problem: Problem | undefined
}) {
  const t = useSay(passwordWords)
  const language = useLanguage()
  const { typed, problem } = props
  // Only of the password it was found in: another one has not been looked at yet.
  const isStillIt = typed.password === typed.sent
  const weakness = isStillIt && problem && isWeakness(problem) ? problemText(problem, language) : undefined
  const missing = typed.tried && typed.password === '' ? t('missing') : undefined
  const different = typed.tried && typed.password !== '' && !typed.isWhole ? t('different') : undefined
  return (
    <>
      <PasswordField
        label={t('new-label')}
        name="new-password"
        autoComplete="new-password"
        value={typed.password}
        onChange={typed.setPassword}
        error={missing ?? weakness}
      />
      <PasswordPolicy password={typed.password} />
      <PasswordField
        label={t('again-label')}
        hint={t('again-hint')}
        name="new-password-again"
        autoComplete="new-password"
        value={typed.again}
        onChange={typed.setAgain}
        error={different}
      />
    </>
  )
}
