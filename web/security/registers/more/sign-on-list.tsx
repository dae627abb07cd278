import { useQueryClient } from '@tanstack/react-query'
import type { SignOn } from '#assurance/contract.ts'
import type { Problem } from '../../../kit/call.ts'
import { dayIn } from '../../../kit/day.ts'
import { useLanguage, useSay } from '../../../kit/language.tsx'
import { detailOf } from '../../../kit/portal/asking/ask.ts'
import { Loaded } from '../../../kit/portal/asking/loaded.tsx'
import { forget, useGet } from '../../../kit/portal/asking/use-get.ts'
import { tellDone } from '../../../kit/portal/dialogs/told.ts'
import { CsvForm } from '../../../kit/portal/fields/csv-form.tsx'
import { Card, Note } from '../../../kit/portal/page.tsx'
import { when } from '../../../kit/portal/when.ts'
import { cloudWords } from '../../../words/security-register-clouds.ts'
import { useMayAct } from '../../incidents/use-incident.ts'

const path = '/assurance/sign-on-services'

/** The register of cloud services held against what single sign-on knows (S2-42). */
export function SignOnList() {
  const say = useSay(cloudWords)
  const mayAct = useMayAct()
  const found = useGet<SignOn>(path)
  return (
    <Card title={say('sign-on')}>
      <Loaded query={found}>{(list) => <Missing list={list} />}</Loaded>
      {mayAct && <Upload />}
    </Card>
  )
}

function Missing({ list: { loadedAt, services, missing } }: { list: SignOn }) {
  const say = useSay(cloudWords)
  const language = useLanguage()
  if (!loadedAt) return <p className="p-soft">{say('sign-on-none')}</p>
  return (
    <>
      <p className="p-soft">{say('sign-on-at', { at: when(loadedAt, language), count: services })}</p>
      <Note tone={missing.length > 0 ? 'warn' : 'good'}>
        {missing.length > 0 ? say('missing', { count: missing.length }) : say('complete')}
      </Note>
      <ul className="r-lines">
        {missing.map(({ name, lastUsedOn }) => (
          <li key={name}>
            {lastUsedOn ? say('missing-line', { name, day: dayIn(language, lastUsedOn) }) : name}
          </li>
        ))}
      </ul>
    </>
  )
}

type Reason = keyof typeof cloudWords.ja &
  `${'not-csv' | 'heading-unknown' | 'line-missing' | 'empty' | 'day'}`

function Upload() {
  const say = useSay(cloudWords)
  const client = useQueryClient()
  return (
    <CsvForm
      path={path}
      says={{ field: say('sign-on-file'), send: say('sign-on-go') }}
      onTaken={() => {
        tellDone(say('sign-on-done'))
        return forget(client, path)
      }}
      faults={(problem) => <Faults problem={problem} />}
    />
  )
}

function Faults({ problem }: { problem: Problem }) {
  const say = useSay(cloudWords)
  // Told by `sign-on-broken`, each with a reason this screen has words for.
  const faults = (detailOf(problem, 'faults') ?? []) as { line: number; reason: Reason }[]
  return (
    <ul className="r-lines">
      {faults.map(({ line, reason }) => (
        <li key={line}>{say('file-fault', { line, reason: say(reason) })}</li>
      ))}
    </ul>
  )
}
