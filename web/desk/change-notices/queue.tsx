import { Radio } from '@mantine/core'
import { useState } from 'react'
import type { NoticesToWork, NoticeToWork } from '#desk/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { NoticeState } from '../../kit/portal/change-notices/notice-facts.tsx'
import { Page } from '../../kit/portal/page.tsx'
import { Pages } from '../../kit/portal/pages/pages.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { when } from '../../kit/portal/when.ts'
import { Link } from '../../kit/staff/link.tsx'
import { deskWorkWords } from '../../words/desk-work.ts'
import { changeNoticeWords } from '../../words/portal-change-notices.ts'

/** The desk's queue of change notices, and those that are done. */
export function Queue() {
  const say = useSay(deskWorkWords)
  const [isDone, setDone] = useState(false)
  const found = usePages<NoticesToWork>(`/desk/change-notices?done=${isDone}`)
  const enter = (
    <Link className="p-link-button p-link-quiet" to="/change-notices/new">
      {say('enter')}
    </Link>
  )
  return (
    <Page title={say('noticesTitle')} lead={say('noticesLead')} actions={enter}>
      <fieldset className="p-group p-row">
        <legend className="k-hidden">{say('state')}</legend>
        {[false, true].map((done) => (
          <Radio
            key={`${done}`}
            name="done"
            label={say(done ? 'done' : 'waiting')}
            checked={isDone === done}
            onChange={() => setDone(done)}
          />
        ))}
      </fieldset>
      <Pages
        found={found}
        itemsOf={(page) => page.notices}
        none={say(isDone ? 'noticesNoneDone' : 'noticesNone')}
        more={say('more')}
      >
        {(notices) => <Table notices={notices} />}
      </Pages>
    </Page>
  )
}

function Table({ notices }: { notices: readonly NoticeToWork[] }) {
  const say = useSay(deskWorkWords)
  const columns = ['what', 'company', 'state', 'submitted'] as const
  return (
    <div className="p-table-frame">
      <table className="p-table">
        <caption>{say('noticesTitle')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {notices.map((notice) => (
            <Row key={notice.id} notice={notice} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ notice }: { notice: NoticeToWork }) {
  const say = useSay(deskWorkWords)
  const sayNotice = useSay(changeNoticeWords)
  const language = useLanguage()
  return (
    <tr>
      <th scope="row">
        <Link to={`/change-notices/${notice.id}`}>{sayNotice(notice.kind)}</Link>
        <span className="p-kana">{notice.number}</span>
      </th>
      <td data-label={say('company')}>{notice.companyName}</td>
      <td data-label={say('state')} className="p-tight">
        <NoticeState state={notice.state} />
      </td>
      <td data-label={say('submitted')}>{notice.submittedAt && when(notice.submittedAt, language)}</td>
    </tr>
  )
}
