import { useEffect, useState } from 'react'
import type { DeskMe } from '#desk/contract.ts'
import { call, type Reply } from '../../kit/call.ts'
import { LanguageProvider } from '../../kit/language.tsx'
import { OperatorProvider } from '../../kit/operator.tsx'
import { Waiting } from '../../kit/portal/asking/loaded.tsx'
import { AccountContext, type OwnAccount } from '../../kit/portal/person/account.ts'
import { LanguageSettingContext } from '../../kit/portal/person/language-setting.ts'
import { Broken } from '../../portal/broken/broken.tsx'
import type { Language } from '../../words/say.ts'
import { doorIn } from './door.ts'
import { NotStaff } from './not-staff.tsx'
import { Shell } from './shell.tsx'
import { StaffContext } from './staff.ts'

/** Finds out who of the staff is signed in before anything is shown; nobody is led to the door of staff. */
export function DeskFrame() {
  const [reply, setReply] = useState<Reply<DeskMe>>()
  const [language, setLanguage] = useState<Language>(browserLanguage)
  useEffect(() => {
    void call<DeskMe>({ method: 'GET', path: '/desk/me' }).then((found) => {
      if (found.ok) setLanguage(found.value.language)
      else if (found.problem.status === 401) return toDoor()
      setReply(found)
    })
  }, [])
  return (
    <LanguageProvider language={language}>
      <LanguageSettingContext value={setLanguage}>
        <OperatorProvider waiting={<Blank />} failed={<Blank broken />}>
          <Found reply={reply} />
        </OperatorProvider>
      </LanguageSettingContext>
    </LanguageProvider>
  )
}

function Found(props: { reply: Reply<DeskMe> | undefined }) {
  const { reply } = props
  if (!reply) return <Blank />
  if (reply.ok)
    return (
      <StaffContext value={reply.value}>
        <AccountContext value={accountOf(reply.value)}>
          <Shell />
        </AccountContext>
      </StaffContext>
    )
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
