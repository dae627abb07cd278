import type { Imports as Listed } from '#cutover/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { FileIcon } from '../../kit/portal/icons.tsx'
import { Card, Facts, Page } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { deskImportsWords } from '../../words/desk-imports.ts'

type One = Listed['imports'][number]

const isOpen = ({ endedAt }: One) => endedAt === undefined
const parts = ['companies', 'departments', 'members', 'accounts', 'changed', 'leftOut'] as const

/** How the imports of the old system's exports stand; one that runs is looked at again and again. */
export function Imports() {
  const say = useSay(deskImportsWords)
  const listed = useGet<Listed>('/desk/imports', {
    again: (value) => (value?.imports.some(isOpen) ? 2000 : false),
  })
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Loaded query={listed}>
        {({ imports }) =>
          imports.length === 0 ? (
            <p className="p-soft">{say('none')}</p>
          ) : (
            imports.map((one) => <Import key={one.id} one={one} />)
          )
        }
      </Loaded>
    </Page>
  )
}

function Import({ one }: { one: One }) {
  const say = useSay(deskImportsWords)
  const language = useLanguage()
  const count = (value: number) => say('count', { count: value.toLocaleString(language) })
  const title = one.isDryRun ? `${say(one.state)} (${say('dryRun')})` : say(one.state)
  return (
    <Card title={title}>
      <Facts
        facts={[
          [say('begun'), when(one.begunAt, language)],
          [say('lines'), count(one.lines)],
          [say('faults'), count(one.faults)],
          ...parts.flatMap((part) => {
            const value = one.counts[part]
            return value ? [[say(part), count(value)] as const] : []
          }),
          ...(one.endedAt ? [[say('ended'), when(one.endedAt, language)] as const] : []),
        ]}
      />
      {one.hasFaultFile && (
        <>
          <div className="p-row">
            <a className="p-link-button" href="/api/desk/imports/faults.csv" download>
              <FileIcon />
              {say('faultFile')}
            </a>
          </div>
          <p className="p-small">{say('faultFileHint')}</p>
        </>
      )}
    </Card>
  )
}
