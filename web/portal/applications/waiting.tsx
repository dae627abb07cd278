import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Application } from '#organisation/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Card, Facts, Note } from '../../kit/portal/page.tsx'
import { fullName } from '../../kit/portal/person/names.ts'
import { when } from '../../kit/portal/when.ts'
import { selfRegistrationSettingsWords } from '../../words/portal-self-registration.ts'
import { AgreeDialog } from './agree-dialog.tsx'
import { RefuseDialog } from './refuse-dialog.tsx'

/** One who waits: who he says he is, and the two answers. */
export function Waiting({ application }: { application: Application }) {
  const say = useSay(selfRegistrationSettingsWords)
  const language = useLanguage()
  const [asked, setAsked] = useState<'agree' | 'refuse'>()
  const { names, memberNumber, department, hadLeft, receivedAt } = application
  const kana = `${names.kana.family} ${names.kana.given}`
  const close = () => setAsked(undefined)
  return (
    <Card title={fullName(names, language)} hint={`${kana} / ${names.romaji.family} ${names.romaji.given}`}>
      {hadLeft && <Note tone="warn">{say('hadLeft')}</Note>}
      <Facts
        facts={[
          [say('memberNumber'), memberNumber],
          [say('department'), department ? `${department.code} ${department.name}` : '–'],
          [say('receivedAt'), when(receivedAt, language)],
        ]}
      />
      <div className="p-row">
        <Button onClick={() => setAsked('agree')}>{say('agreeGo')}</Button>
        <Button variant="default" onClick={() => setAsked('refuse')}>
          {say('refuseGo')}
        </Button>
      </div>
      {asked === 'agree' && <AgreeDialog application={application} onClose={close} />}
      {asked === 'refuse' && <RefuseDialog application={application} onClose={close} />}
    </Card>
  )
}
