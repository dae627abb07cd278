import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useDeferredValue, useState } from 'react'
import type { Matrix } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { download } from '../../kit/portal/asking/download.ts'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { BackTo, Card, Note, Page } from '../../kit/portal/page.tsx'
import { Pages } from '../../kit/portal/pages/pages.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { Link, usePart } from '../../kit/staff/link.tsx'
import { matrixWords } from '../../words/security-matrix.ts'
import { useMayAct } from '../incidents/use-incident.ts'
import { Exempt } from './exempt.tsx'
import { Grid } from './grid.tsx'
import '../year/year.css'

const kinds = ['officer', 'employee', 'contractor'] as const

/** Who took part in which round, and who is missing by name (S2-47). */
export function MatrixScreen() {
  const say = useSay(matrixWords)
  const language = useLanguage()
  const programme = usePart('programme')
  const mayAct = useMayAct()
  const [filter, setFilter] = useState({ only: '', of: '', find: '' })
  const wanted = useDeferredValue(filter)
  const query = new URLSearchParams(
    Object.entries(wanted).filter(([, value]) => value.trim() !== ''),
  ).toString()
  const found = usePages<Matrix>(`/assurance/programmes/${programme}/matrix?${query}`, { keepsLast: true })
  const first = found.data?.pages[0]
  const title = first ? say('title', { title: first.title[language] }) : ''
  return (
    <Page
      title={title}
      lead={say('lead')}
      back={
        <Link to="/year">
          <BackTo>{say('back')}</BackTo>
        </Link>
      }
    >
      {first?.sums && <Sums matrix={first} sums={first.sums} />}
      <Card title={say('table')}>
        <Filter filter={filter} onFilter={setFilter} />
        <Pages found={found} itemsOf={({ people }) => people} none={say('none')} more={say('more')}>
          {(people) => <Grid people={people} cycles={first?.cycles ?? []} />}
        </Pages>
      </Card>
      {mayAct && <Exempt programme={programme} />}
    </Page>
  )
}

interface Chosen {
  only: string
  of: string
  find: string
}

function Filter({ filter, onFilter }: { filter: Chosen; onFilter: (filter: Chosen) => void }) {
  const say = useSay(matrixWords)
  return (
    <div className="p-row">
      <NativeSelect
        label={say('who')}
        value={filter.only}
        data={[
          { value: '', label: say('all') },
          { value: 'missing', label: say('onlyMissing') },
        ]}
        onChange={({ currentTarget }) => onFilter({ ...filter, only: currentTarget.value })}
      />
      <NativeSelect
        label={say('kind')}
        value={filter.of}
        data={[{ value: '', label: say('anyKind') }, ...kinds.map((value) => ({ value, label: say(value) }))]}
        onChange={({ currentTarget }) => onFilter({ ...filter, of: currentTarget.value })}
      />
      <TextInput
        label={say('find')}
        value={filter.find}
        maxLength={60}
        autoComplete="off"
        onChange={({ currentTarget }) => onFilter({ ...filter, find: currentTarget.value })}
      />
    </div>
  )
}

function Sums({ matrix, sums }: { matrix: Matrix; sums: NonNullable<Matrix['sums']> }) {
  const say = useSay(matrixWords)
  const language = useLanguage()
  const saving = useSend()
  const { programme, kind, year } = matrix
  const save = () => {
    const path = `/assurance/programmes/${programme}/proof.csv?kind=${kind}&year=${year}`
    return saving.run(() => download(path, `${programme}-${year}.csv`, language))
  }
  return (
    <Card title={say(`year-${kind}`, { year: String(year) })}>
      {sums.people > 0 && (
        <Note tone={sums.missing > 0 ? 'warn' : 'good'}>
          {sums.missing > 0 ? say('missingCount', sums) : say('allKept')}
        </Note>
      )}
      {sums.people > 0 && <p>{say('whole', sums)}</p>}
      {sums.open > 0 && <p>{say('open', sums)}</p>}
      <ProblemNote problem={saving.problem} />
      <div className="p-row">
        <Button variant="default" loading={saving.busy} onClick={() => void save()}>
          {say('save')}
        </Button>
      </div>
    </Card>
  )
}
