import { useEffect } from 'react'
import type { Trust } from '#assurance/contract.ts'
import { useRead } from '../kit/asking/use-read.ts'
import { useLanguage, useSay } from '../kit/language.tsx'
import { LanguageSwitch } from '../kit/language-switch.tsx'
import { useOperator } from '../kit/operator.tsx'
import { Page, Waiting } from '../kit/page.tsx'
import { ProblemAlert } from '../kit/problem-alert.tsx'
import { trustWords } from '../words/trust.ts'
import { Certificates } from './certificates.tsx'
import { Contact } from './contact.tsx'
import { Disclosed } from './disclosed.tsx'
import { Memberships } from './memberships.tsx'
import { Statements } from './statements.tsx'

/** What the group says about information security to everybody (S2-33). */
export function TrustPage() {
  const say = useSay(trustWords)
  const language = useLanguage()
  const { operator } = useOperator()
  const title = say('title')
  useEffect(() => {
    document.title = `${title} | ${operator[language]}`
  }, [title, operator, language])
  return (
    <Page
      home={language === 'en' ? '/en' : '/'}
      tools={<LanguageSwitch hrefFor={(other) => (other === 'en' ? '/en/trust' : '/trust')} />}
    >
      <div className="t-page">
        <h1>{title}</h1>
        <Body />
      </div>
    </Page>
  )
}

function Body() {
  const reply = useRead<Trust>('/trust')
  if (!reply) return <Waiting />
  if (!reply.ok) return <ProblemAlert problem={reply.problem} />
  const { statements, certificates, memberships } = reply.value
  const of = (...kinds: string[]) => kinds.flatMap((one) => statements.filter(({ kind }) => kind === one))
  return (
    <>
      <Statements part="history" statements={of('history', 'apology')} />
      <Statements part="priority" statements={of('priority')} />
      <Statements part="policy" statements={of('preamble', 'policy')} />
      <Statements part="measure" statements={of('measure')} />
      <Certificates certificates={certificates} />
      <Memberships memberships={memberships} />
      <Disclosed />
      <Contact />
    </>
  )
}
