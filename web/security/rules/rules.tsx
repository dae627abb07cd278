import type { Rules as RuleList } from '#watch/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Card, Note, Page } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { alertWords } from '../../words/security-alerts.ts'
import { ruleWords } from '../../words/security-rules.ts'
import { Awake } from './awake.tsx'
import { Register } from './register.tsx'
import '../audit/audit.css'

/** What the watch looks for, when it was tested and changed, and whether it is awake (S2-08, S2-37). */
export function Rules() {
  const say = useSay(ruleWords)
  const rules = useGet<RuleList>('/watch/rules')
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Awake />
      <Register />
      <Card title={say('rules')}>
        <Loaded query={rules}>
          {({ files }) => (
            <ol className="a-facts">
              {files.map((file) => (
                <RuleFile key={file.name} file={file} />
              ))}
            </ol>
          )}
        </Loaded>
      </Card>
    </Page>
  )
}

function RuleFile({ file }: { file: RuleList['files'][number] }) {
  const say = useSay(ruleWords)
  const sayAlert = useSay(alertWords)
  const language = useLanguage()
  const { name, origin, testedAt, tests, failed, rules } = file
  return (
    <li className="a-fact">
      <p className="a-head">
        <code>{name}</code>
        <span className="p-soft">{say(origin)}</span>
      </p>
      <ul>
        {rules.map(({ id, title, severity, threat, first }) => (
          <li key={id}>
            <strong>{title[language]}</strong>{' '}
            <span className="p-soft">
              {sayAlert('severity')}: {sayAlert(severity)} / {say(threat)}
            </span>
            {first && <p>{say('first', { first: first[language] })}</p>}
          </li>
        ))}
      </ul>
      {failed ? (
        <Note tone="warn">{say('failed', { why: failed })}</Note>
      ) : (
        <p className="p-soft">{say('tested', { at: when(testedAt, language), tests })}</p>
      )}
    </li>
  )
}
