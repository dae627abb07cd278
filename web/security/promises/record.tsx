import type { RecordView } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { BackTo, Card, Facts, Page } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { Link, usePart } from '../../kit/staff/link.tsx'
import { promiseWords } from '../../words/security-promises.ts'
import { Again } from './again.tsx'
import { written } from './promised.ts'
import { Rows } from './rows.tsx'
import { StateMark } from './state-mark.tsx'
import { TrendCard } from './trend-card.tsx'
import { useReason } from './use-reason.ts'
import './promises.css'

/** One record of evidence: what was asked, what was found, and finding it again. */
export function EvidenceRecord() {
  const say = useSay(promiseWords)
  const place = usePart('place')
  const record = useGet<RecordView>(`/assurance/records/${place}`)
  return (
    <Page
      title={say('recordTitle', { place })}
      back={
        <Link to="/promises">
          <BackTo>{say('back')}</BackTo>
        </Link>
      }
    >
      <Loaded query={record}>{(found) => <Found record={found} />}</Loaded>
    </Page>
  )
}

function Found({ record }: { record: RecordView }) {
  const say = useSay(promiseWords)
  const language = useLanguage()
  const { title, rule, query, rows, params } = record
  return (
    <>
      <Card title={title[language]}>
        <What record={record} />
        {record.kind === 'computed' && <Again record={record} />}
      </Card>
      <TrendCard rule={rule} isShare={isShare(record)} />
      {query && (
        <Card title={say('query')}>
          <pre className="w-query">{query}</pre>
          {params.length > 0 && (
            <p className="p-soft">
              {say('params')}: {params.join(', ')}
            </p>
          )}
        </Card>
      )}
      {query && (
        <Card title={say('rows', { count: rows.length })}>
          <Rows rows={rows} />
        </Card>
      )}
    </>
  )
}

const isShare = ({ measure }: RecordView) => measure?.kind === 'share'

function What({ record }: { record: RecordView }) {
  const say = useSay(promiseWords)
  const language = useLanguage()
  const reason = useReason()
  const { rule, version, verdict, value, threshold, from, to, upTo, at } = record
  const limit = (sign: 'atLeast' | 'atMost') =>
    threshold?.[sign] === undefined
      ? []
      : [say(sign, { limit: written(threshold[sign], isShare(record)) ?? '' })]
  return (
    <Facts
      facts={[
        [say('verdict'), <StateMark key="verdict" state={verdict} />],
        ...(record.reason ? [[say('reason'), reason(record.reason)] as const] : []),
        [say('found'), written(value, isShare(record)) ?? say('noValue')],
        ...(threshold ? [[say('threshold'), [...limit('atLeast'), ...limit('atMost')].join()] as const] : []),
        ...(record.words ? [[say('words'), record.words] as const] : []),
        [say('rule'), say('ruleValue', { rule, version })],
        ...(from && to
          ? [
              [
                say('period'),
                say('periodValue', { from: when(from, language), to: when(to, language) }),
              ] as const,
            ]
          : [[say('period'), when(at, language)] as const]),
        ...(upTo === undefined ? [] : [[say('upTo'), say('upToValue', { seq: upTo })] as const]),
        [say('rowsHash'), <Hash key="rows" value={record.rowsHash} />],
        [say('previous'), <Hash key="previous" value={record.previous} />],
        [say('hash'), <Hash key="hash" value={record.hash} />],
      ]}
    />
  )
}

const Hash = ({ value }: { value: string }) => <code className="w-hash">{value}</code>
