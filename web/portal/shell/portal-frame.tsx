import { useEffect, useState } from 'react'
import type { Me } from '#organisation/contract.ts'
import { call, type Reply } from '../../kit/call.ts'
import { LanguageProvider } from '../../kit/language.tsx'
import { OperatorProvider } from '../../kit/operator.tsx'
import { Waiting } from '../../kit/portal/asking/loaded.tsx'
import { AccountContext, type OwnAccount } from '../../kit/portal/person/account.ts'
import { LanguageSettingContext } from '../../kit/portal/person/language-setting.ts'
import { MeContext } from '../../kit/portal/person/me.ts'
import type { Language } from '../../words/say.ts'
import { Broken } from '../broken/broken.tsx'
import { Enrol } from '../enrolment/enrol.tsx'
import { SignedOut } from '../session-ended/signed-out.tsx'
import { Shell } from './shell.tsx'

/** Finds out who is signed in before anything is shown; nobody is led to the entry page. */
export function PortalFrame() {
  const [reply, setReply] = useState<Reply<Me>>()
  const [language, setLanguage] = useState<Language>(browserLanguage)
  useEffect(() => {
    void call<Me>({ method: 'GET', path: '/me' }).then((found) => {
      if (found.ok) setLanguage(found.value.session.language)
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

function Found(props: { reply: Reply<Me> | undefined }) {
  const { reply } = props
  if (!reply) return <Blank />
  if (reply.ok)
    return (
      <MeContext value={reply.value}>
        <AccountContext value={accountOf(reply.value)}>
          <Shell />
        </AccountContext>
      </MeContext>
    )
  if (reply.problem.refusal === 'authenticator-first')
    return <Enrol entryIn={(language) => (language === 'en' ? '/en' : '/')} />
  return reply.problem.status === 401 ? <SignedOut /> : <Blank broken />
}

const accountOf = ({ session, signInId }: Me): OwnAccount => ({
  door: session.kind === 'traveller' ? 'member' : 'administrator',
  sessionId: session.id,
  limited: session.limited,
  signInId,
})

function Blank(props: { broken?: boolean }) {
  return <main className="p-alone">{props.broken ? <Broken /> : <Waiting />}</main>
}

const browserLanguage = (): Language => (navigator.language.startsWith('ja') ? 'ja' : 'en')
