import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Disclosures, DisclosureView } from '#watch/contract.ts'
import { useLanguage, useSay } from '../../../kit/language.tsx'
import { Loaded } from '../../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../../kit/portal/asking/problem-note.tsx'
import { useGet } from '../../../kit/portal/asking/use-get.ts'
import { Confirm } from '../../../kit/portal/dialogs/confirm.tsx'
import { Card, Facts, Note } from '../../../kit/portal/page.tsx'
import { when } from '../../../kit/portal/when.ts'
import { disclosureWords } from '../../../words/security-disclosure.ts'
import { useMayAct } from '../use-incident.ts'
import { DisclosureForm } from './disclosure-form.tsx'
import { useDisclosure } from './use-disclosure.ts'

/** What the public is told of an incident: words, approvals, publication, and every time that was kept (S2-29). */
export function DisclosurePanel({ incidentId }: { incidentId: string }) {
  const say = useSay(disclosureWords)
  const mayAct = useMayAct()
  const found = useGet<Disclosures>(`/watch/incidents/${incidentId}/disclosures`)
  return (
    <Card title={say('title')} hint={say('hint')}>
      <Loaded query={found}>
        {({ disclosures }) => (
          <div className="p-stack">
            {disclosures.length === 0 && <p className="p-soft">{say('none')}</p>}
            {disclosures.map((one) => (
              <Item key={`${one.id} ${one.version}`} disclosure={one} />
            ))}
            {mayAct && disclosures.length === 0 && <DisclosureForm incidentId={incidentId} />}
          </div>
        )}
      </Loaded>
    </Card>
  )
}

function Item({ disclosure }: { disclosure: DisclosureView }) {
  const language = useLanguage()
  const mayAct = useMayAct()
  const { text } = disclosure
  return (
    <div className="p-stack">
      <h3>{text.title[language]}</h3>
      <p style={{ whiteSpace: 'pre-wrap' }}>{text.body[language]}</p>
      <Times disclosure={disclosure} />
      {mayAct && <Decide disclosure={disclosure} />}
      {mayAct && <DisclosureForm disclosure={disclosure} />}
    </div>
  )
}

function Times({ disclosure }: { disclosure: DisclosureView }) {
  const say = useSay(disclosureWords)
  const language = useLanguage()
  const at = (moment: string) => when(moment, language)
  const { version, approvals, publications, writtenAt, writtenBy: by } = disclosure
  const approved = approvals.map((one) => say('writtenBy', { at: at(one.at), by: one.by }))
  const published = publications.map(
    (one) =>
      `${at(one.at)} · ${say('version', { version: one.version })}${one.isLate ? ` · ${say('late')}` : ''}`,
  )
  return (
    <Facts
      facts={[
        [say('confirmed'), at(disclosure.confirmedAt)],
        [say('target'), at(disclosure.targetAt)],
        [say('drafted'), at(disclosure.draftedAt)],
        [say('written'), `${say('writtenBy', { at: at(writtenAt), by })} · ${say('version', { version })}`],
        [say('approvals'), approved.length > 0 ? approved.join(' / ') : say('noApproval')],
        [say('publications'), published.length > 0 ? published.join(' / ') : say('notPublished')],
      ]}
    />
  )
}

function Decide({ disclosure }: { disclosure: DisclosureView }) {
  const say = useSay(disclosureWords)
  const [isAsked, setAsked] = useState(false)
  const { sending, send } = useDisclosure()
  const { id, version, isOwn, isApprovedByReader, approvals, publications } = disclosure
  if (publications.some((one) => one.version === version)) return null
  const decide = async (what: 'approvals' | 'publications') => {
    await send(
      `/watch/disclosures/${id}/${what}`,
      { version },
      say(what === 'approvals' ? 'approved' : 'published'),
    )
    setAsked(false)
  }
  return (
    <>
      {isOwn && <Note tone="info">{say('own')}</Note>}
      {isApprovedByReader && <Note tone="good">{say('done')}</Note>}
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        {!isOwn && !isApprovedByReader && (
          <Button loading={sending.busy} onClick={() => void decide('approvals')}>
            {say('approve')}
          </Button>
        )}
        {approvals.length >= 2 && <Button onClick={() => setAsked(true)}>{say('publish')}</Button>}
      </div>
      {isAsked && (
        <Confirm
          title={say('publish')}
          text={say('publishAsk')}
          opened
          sending={sending}
          onYes={() => void decide('publications')}
          onNo={() => setAsked(false)}
        />
      )}
    </>
  )
}
