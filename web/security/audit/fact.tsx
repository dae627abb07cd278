import { Button } from '@mantine/core'
import type { FactShown } from '#audit/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Facts, Note } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { deskWords } from '../../words/desk.ts'
import { portalWords } from '../../words/portal.ts'
import { auditWords } from '../../words/security-audit.ts'
import { factWord } from './fact-names.ts'
import { Fields } from './fields.tsx'
import { Personal } from './personal.tsx'
import type { Wanted } from './wanted.ts'

type Narrow = (by: Partial<Wanted>) => void

/** One fact: when, what, who, to whom; the rest unfolds. */
export function Fact({ fact, onNarrow }: { fact: FactShown; onNarrow: Narrow }) {
  const say = useSay(auditWords)
  const language = useLanguage()
  const called = factWord(fact.name, language)
  return (
    <li className="a-fact">
      <p className="a-head">
        <time dateTime={fact.at}>{when(fact.at, language)}</time>
        <strong>{called}</strong>
        {called !== fact.name && <code className="p-soft">{fact.name}</code>}
      </p>
      <Facts facts={useLines(fact, onNarrow)} />
      <details>
        <summary>
          {say('details')} <span className="p-soft">{fact.seq}</span>
        </summary>
        <div className="p-stack-small a-inside">
          <Facts
            facts={[
              [say('number'), fact.seq],
              [say('session'), <code key="id">{fact.author.id}</code>],
            ]}
          />
          <div>
            <Button variant="subtle" size="sm" onClick={() => onNarrow({ name: fact.name })}>
              {say('narrow-name', { name: called })}
            </Button>
          </div>
          <Fields fields={fact.data} />
          {fact.isWithheld && <Note tone="info">{say('withheld')}</Note>}
          {fact.hasPersonal && <Personal seq={fact.seq} />}
        </div>
      </details>
    </li>
  )
}

function useLines({ author, subject, company }: FactShown, onNarrow: Narrow) {
  const say = useSay(auditWords)
  const sayRole = useRole()
  const who = say(`by-${author.by}`, { id: author.id })
  const lines: [string, React.ReactNode][] = [
    [say('who'), author.account ? <Person key="who" one={author.account} onNarrow={onNarrow} /> : who],
  ]
  if (author.role) lines.push([say('role'), sayRole(author.role)])
  if (author.agency) lines.push([say('agency'), author.agency])
  if (subject && subject.accountId !== author.account?.accountId)
    lines.push([say('whom'), <Person key="whom" one={subject} onNarrow={onNarrow} />])
  if (company?.name)
    lines.push([
      say('company'),
      <Narrowing
        key="company"
        shown={company.name}
        label={say('narrow-company', { name: company.name })}
        onNarrow={() => onNarrow({ company: { id: company.id, name: company.name ?? '' } })}
      />,
    ])
  return lines
}

function Person(props: { one: NonNullable<FactShown['subject']>; onNarrow: Narrow }) {
  const say = useSay(auditWords)
  const { id, accountId } = props.one
  const shown = id ?? accountId
  return (
    <Narrowing
      shown={shown}
      label={say('narrow-person', { id: shown })}
      onNarrow={() => props.onNarrow({ person: shown })}
    />
  )
}

function Narrowing(props: { shown: string; label: string; onNarrow: () => void }) {
  return (
    <button type="button" className="a-narrow" title={props.label} onClick={props.onNarrow}>
      {props.shown}
    </button>
  )
}

function useRole() {
  const say = useSay(portalWords)
  const sayStaff = useSay(deskWords)
  return (role: NonNullable<FactShown['author']['role']>) =>
    role === 'administrator' || role === 'ticketing-manager' || role === 'traveller'
      ? say(role)
      : sayStaff(role)
}
