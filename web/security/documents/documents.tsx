import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Documents, DocumentView } from '#assurance/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Card, Facts, Page } from '../../kit/portal/page.tsx'
import { useStaff } from '../../kit/staff/staff.ts'
import { trainingWords } from '../../words/security-training.ts'
import { Approval } from './approval.tsx'
import { DocumentPeople } from './document-people.tsx'
import { DraftForm } from './draft-form.tsx'

/** Policies, rules, guidelines and handbooks under control, with who has confirmed them (S2-04, S2-21). */
export function DocumentsScreen() {
  const say = useSay(trainingWords)
  const { kind } = useStaff()
  const found = useGet<Documents>('/assurance/documents')
  return (
    <Page title={say('documents')} lead={say('documentsLead')}>
      <Loaded query={found}>
        {({ documents, people }) => (
          <>
            {documents.map((paper) => (
              <Document key={paper.id} paper={paper} people={people} />
            ))}
            {kind !== 'auditor' && <DraftForm people={people} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Document({ paper, people }: { paper: DocumentView; people: Documents['people'] }) {
  const say = useSay(trainingWords)
  const language = useLanguage()
  const { kind: reader } = useStaff()
  const [isOpen, setOpen] = useState(false)
  const { id, kind, owner, versions, readers } = paper
  const inForce = versions.find(({ inForceOn }) => inForceOn)
  const draft = versions.find(({ approvedAt }) => !approvedAt)
  const title = (inForce ?? draft)?.title[language] ?? id
  return (
    <Card title={title} actions={<span className="p-soft">{say(kind)}</span>}>
      <Facts
        facts={[
          [say('owner'), owner.name[language]],
          [say('inForce'), inForce ? <InForce key="v" version={inForce} /> : say('none')],
          [
            say('progress'),
            say('confirmedOf', { bound: readers.bound, count: readers.acknowledged, late: readers.late }),
          ],
        ]}
      />
      {draft && <Approval id={id} draft={draft} />}
      <div className="p-row">
        <Button
          variant="default"
          aria-expanded={isOpen}
          aria-label={`${say('showPeople')}: ${title}`}
          onClick={() => setOpen(!isOpen)}
        >
          {say('showPeople')}
        </Button>
        {reader !== 'auditor' && <DraftForm people={people} paper={paper} />}
      </div>
      {isOpen && <DocumentPeople id={id} />}
    </Card>
  )
}

function InForce({ version: one }: { version: DocumentView['versions'][number] }) {
  const say = useSay(trainingWords)
  const language = useLanguage()
  const { version, bound, withinDays, inForceOn = '', approvedBy } = one
  const day = dayIn(language, inForceOn)
  const name = approvedBy?.[language]
  const bindsWhom = bound.map((kind) => say(kind)).join(language === 'ja' ? '・' : ', ')
  return (
    <>
      {say('version', { version })} ({name ? say('approvedBy', { day, name }) : say('approvedOn', { day })})
      <br />
      {say('bound')}: {bindsWhom} ({say('within', { days: withinDays })})
    </>
  )
}
