import type { Mine } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Card, Note, Page } from '../../kit/portal/page.tsx'
import { useStaff } from '../../kit/staff/staff.ts'
import { mySecurityWords } from '../../words/my-security.ts'
import { ReportMail } from './report.tsx'
import { DocumentTask, LessonTask } from './task.tsx'
import '../my-security.css'

/** The first page of each officer and employee: what is asked of him now, and what he has done. */
export function MySecurity() {
  const say = useSay(mySecurityWords)
  const language = useLanguage()
  const { name } = useStaff()
  const mine = useGet<Mine>('/assurance/mine')
  return (
    <Page title={say('title')} lead={say('lead', { name: name[language] })}>
      <Loaded query={mine}>
        {(found) => (found.isColleague ? <Tasks mine={found} /> : <Note tone="warn">{say('unknown')}</Note>)}
      </Loaded>
    </Page>
  )
}

function Tasks({ mine }: { mine: Mine }) {
  const say = useSay(mySecurityWords)
  const { lessons, documents } = mine
  const asked = lessons.filter(({ dueOn }) => dueOn)
  const others = lessons.filter(({ dueOn }) => !dueOn)
  const unread = documents.filter(({ at }) => !at)
  const read = documents.filter(({ at }) => at)
  return (
    <>
      {asked.length + unread.length === 0 && <Note tone="good">{say('nothing')}</Note>}
      {asked.length > 0 && (
        <Card title={say('lessons')}>
          <ul className="m-tasks">
            {asked.map((lesson) => (
              <LessonTask key={lesson.id} lesson={lesson} />
            ))}
          </ul>
        </Card>
      )}
      {unread.length > 0 && (
        <Card title={say('documents')}>
          <ul className="m-tasks">
            {unread.map((paper) => (
              <DocumentTask key={paper.id} paper={paper} />
            ))}
          </ul>
        </Card>
      )}
      <ReportMail mine={mine} />
      <Card title={say('done')}>
        <ul className="m-tasks">
          {others.map((lesson) => (
            <LessonTask key={lesson.id} lesson={lesson} />
          ))}
          {read.map((paper) => (
            <DocumentTask key={paper.id} paper={paper} />
          ))}
        </ul>
      </Card>
    </>
  )
}
