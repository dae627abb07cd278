import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { MailReports } from '#assurance/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Page } from '../../kit/portal/page.tsx'
import { Pages } from '../../kit/portal/pages/pages.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { mailReportWords } from '../../words/security-mail-reports.ts'
import { ReportCard } from './report-card.tsx'
import '../../my-security/my-security.css'

/** Suspicious mails people reported: what they show, who else got them, and what they were. */
export function MailReportsScreen() {
  const say = useSay(mailReportWords)
  const [of, setOf] = useState('waiting')
  const found = usePages<MailReports>(`/assurance/mail-reports?of=${of}`, { again: 15_000 })
  const address = found.data?.pages[0]?.address
  return (
    <Page title={say('title')} lead={address ? say('lead', { address }) : say('leadUpload')}>
      <SegmentedControl
        aria-label={say('show')}
        value={of}
        onChange={setOf}
        data={[
          { value: 'waiting', label: say('waiting') },
          { value: 'all', label: say('all') },
        ]}
      />
      <Pages found={found} itemsOf={({ reports }) => reports} none={say('none')} more={say('more')}>
        {(reports) => reports.map((report) => <ReportCard key={report.id} report={report} />)}
      </Pages>
    </Page>
  )
}
