import { NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { TimelineEntry } from '#identity/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { BackTo, Page } from '../../kit/portal/page.tsx'
import { timelineWords } from '../../words/portal-timeline.ts'
import { EntriesFound } from './entries-found.tsx'
import { ReportDialog } from './report-dialog.tsx'
import './timeline.css'

const kinds = ['sign-in', 'change', 'code', 'refusal', 'session'] as const
export type Kind = (typeof kinds)[number] | ''

/** セキュリティの記録: what happened to one's own account, and "this was not me". */
export function Timeline() {
  const say = useSay(timelineWords)
  const [kind, setKind] = useState<Kind>('')
  const [reported, setReported] = useState<TimelineEntry>()
  const back = (
    <Link to="/my-navigation">
      <BackTo>{say('back')}</BackTo>
    </Link>
  )
  return (
    <Page title={say('title')} lead={say('lead')} back={back}>
      <NativeSelect
        className="l-kind"
        label={say('kind')}
        value={kind}
        // The values are those of the choices below.
        onChange={(event) => setKind(event.currentTarget.value as Kind)}
        data={[{ value: '', label: say('all') }, ...kinds.map((value) => ({ value, label: say(value) }))]}
      />
      <EntriesFound kind={kind} onReport={setReported} />
      {reported && <ReportDialog entry={reported} onClose={() => setReported(undefined)} />}
    </Page>
  )
}
