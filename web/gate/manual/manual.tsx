import type { ReactNode } from 'react'
import type { Manual as WebManual } from '#desk/contract.ts'
import { useRead } from '../../kit/asking/use-read.ts'
import type { Problem } from '../../kit/call.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { dayOfManual } from '../../kit/manual/day-of-manual.ts'
import { ManualParts } from '../../kit/manual/manual-parts.tsx'
import { Waiting } from '../../kit/page.tsx'
import { webManualWords } from '../../words/manual.ts'
import { Link } from '../link.tsx'
import { inGate } from '../notices/links.tsx'
import { NotFound } from '../nowhere.tsx'
import { Frame, Screen } from '../screen.tsx'
import { Refusal } from '../who/refusal.tsx'
import { SelfRegistrationManual } from './self-registration-manual.tsx'

/** The web manual and its page on the corporate ID; neither is there before its day (S1-10, S1-17, S1-77). */
export function Manual({ id }: { id: string | undefined }) {
  if (id === 'self-registration') return <Published>{() => <SelfRegistrationManual />}</Published>
  if (id) return <NotFound />
  return <Published>{(manual) => <WholeManual manual={manual} />}</Published>
}

/** Asks the server, whose clock decides. */
function Published({ children }: { children: (manual: WebManual) => ReactNode }) {
  const reply = useRead<WebManual>('/manual')
  if (reply?.ok) return children(reply.value)
  if (reply) return <NotYet problem={reply.problem} />
  return (
    <Frame>
      <Waiting />
    </Frame>
  )
}

/** The manual in its three parts. */
export function WholeManual({ manual }: { manual: WebManual }) {
  const t = useSay(webManualWords)
  return (
    <Screen title={t('title')} lead={t('lead')} wide>
      <ManualParts manual={manual} linkTo={inGate} />
    </Screen>
  )
}

/** Before its day there is nothing to read but when that will be. */
export function NotYet({ problem }: { problem: Problem }) {
  const t = useSay(webManualWords)
  const language = useLanguage()
  const day = dayOfManual(problem, language)
  if (!day)
    return (
      <Screen title={t('title')} wide>
        <Refusal problem={problem} />
      </Screen>
    )
  return (
    <Screen title={t('not-yet-title')} lead={t('not-yet', { day })} wide>
      <Link to="/notices">{t('open-notices')}</Link>
    </Screen>
  )
}
