import { type ReactNode, useEffect, useState } from 'react'
import type { DeskMe } from '#desk/contract.ts'
import { Broken } from '../../portal/broken/broken.tsx'
import { Enrol } from '../../portal/enrolment/enrol.tsx'
import type { Language } from '../../words/say.ts'
import { call, type Reply } from '../call.ts'
import { LanguageProvider } from '../language.tsx'
import { OperatorProvider } from '../operator.tsx'
import { Waiting } from '../portal/asking/loaded.tsx'
import { AccountContext, type OwnAccount } from '../portal/person/account.ts'
import { LanguageSettingContext } from '../portal/person/language-setting.ts'
import { proveDevice } from './device/prove.ts'
import { doorIn } from './door.ts'
import { homeOfStaff, type StaffHome } from './home-of-staff.ts'
import { NotStaff } from './not-staff.tsx'
import { StaffContext } from './staff.ts'

/**
 * Finds out who of the staff is signed in before anything is shown; nobody is led to the door of staff. Whoever
 * belongs to another house of the staff, desk or security office, is led there; what is asked of each is open to all.
 */
export function StaffFrame(props: { home: StaffHome; children: ReactNode }) {
  const { home } = props
  const [reply, setReply] = useState<Reply<DeskMe>>()
  const [language, setLanguage] = useState<Language>(browserLanguage)
  useEffect(() => {
    void call<DeskMe>({ method: 'GET', path: '/desk/me' }).then(async (found) => {
      if (!found.ok && found.problem.status === 401) return toDoor()
      if (found.ok) {
        const own = homeOfStaff(found.value.kind)
        if (own !== home && home !== '/my-security') return location.replace(own)
        setLanguage(found.value.language)
        // Before the first screen asks for anything: what it may see can hang on the device.
        await proveDevice().catch(() => undefined)
      }
      setReply(found)
    })
  }, [home])
  return (
    <LanguageProvider language={language}>
      <LanguageSettingContext value={setLanguage}>
        <OperatorProvider waiting={<Blank />} failed={<Blank broken />}>
          <Found reply={reply}>{props.children}</Found>
        </OperatorProvider>
      </LanguageSettingContext>
    </LanguageProvider>
  )
}

function Found(props: { reply: Reply<DeskMe> | undefined; children: ReactNode }) {
  const { reply } = props
  if (!reply) return <Blank />
  if (reply.ok)
    return (
      <StaffContext value={reply.value}>
        <AccountContext value={accountOf(reply.value)}>{props.children}</AccountContext>
      </StaffContext>
    )
  if (reply.problem.refusal === 'authenticator-first') return <Enrol entryIn={doorIn} forStaff />
  return reply.problem.status === 403 ? <NotStaff /> : <Blank broken />
}

const accountOf = ({ session, signInId }: DeskMe): OwnAccount => ({
  door: 'staff',
  sessionId: session,
  limited: false,
  signInId,
})

function Blank(props: { broken?: boolean }) {
  return <main className="p-alone">{props.broken ? <Broken /> : <Waiting />}</main>
}

const browserLanguage = (): Language => (navigator.language.startsWith('ja') ? 'ja' : 'en')

/** The door of staff, in the browser's language. */
const toDoor = () => location.replace(doorIn(browserLanguage()))
