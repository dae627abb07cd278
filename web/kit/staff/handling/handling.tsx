import type { Handling, HandlingVersion } from '#watch/contract.ts'
import { handlingWords } from '../../../words/staff-handling.ts'
import { useLanguage, useSay } from '../../language.tsx'
import { Loaded } from '../../portal/asking/loaded.tsx'
import { useGet } from '../../portal/asking/use-get.ts'
import { Card, Facts, Page } from '../../portal/page.tsx'
import { when } from '../../portal/when.ts'
import { useStaff } from '../staff.ts'
import { Publish } from './publish.tsx'

/** The classes, from free to strictest. */
export const classes = ['public', 'internal', 'confidential', 'customer'] as const

/** The handling classes in force, what may be done with each outside the office, and every earlier version. */
export function HandlingScreen() {
  const say = useSay(handlingWords)
  const { kind } = useStaff()
  const found = useGet<Handling>('/handling')
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Loaded query={found}>
        {(handling) => (
          <>
            {handling.versions.slice(0, 1).map((version) => (
              <InForce key={version.version} handling={handling} version={version} />
            ))}
            <History versions={handling.versions} />
            {kind === 'ciso' && handling.versions[0] && <Publish inForce={handling.versions[0]} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function InForce({ handling, version }: { handling: Handling; version: HandlingVersion }) {
  const say = useSay(handlingWords)
  const language = useLanguage()
  const { needs, files, officeNetworks } = handling
  return (
    <>
      {classes.map((one) => {
        const { meaning, outside, download } = version.classes[one]
        const own = files.filter(({ holds }) => holds === one).map(({ path }) => path.replace('/api', ''))
        return (
          <Card key={one} title={say(one)}>
            <Facts
              facts={[
                [say('meaning'), meaning[language]],
                [say('outside'), outside[language]],
                [say('device'), say(needs[one] ?? 'compliant')],
                [say('download'), say(download)],
                ...(own.length > 0
                  ? [[say('files'), <code key="files">{own.join(' / ')}</code>] as const]
                  : []),
              ]}
            />
          </Card>
        )
      })}
      <Card title={say('networks')}>
        <p>{officeNetworks.length > 0 ? officeNetworks.join(' / ') : say('noNetworks')}</p>
      </Card>
    </>
  )
}

function History({ versions }: { versions: readonly HandlingVersion[] }) {
  const say = useSay(handlingWords)
  const language = useLanguage()
  return (
    <Card title={say('history')}>
      {versions.map(({ version, publishedAt, publishedBy, why, classes: rules }) => (
        <details key={version}>
          <summary>
            {version === 0 ? say('first') : say('version', { version })}
            {publishedAt &&
              ` ${say('published', { at: when(publishedAt, language), by: publishedBy ?? '' })}`}
          </summary>
          {why && (
            <p>
              {say('why')}: {why}
            </p>
          )}
          <Facts
            facts={classes.map((one) => [
              say(one),
              `${rules[one].meaning[language]} ${rules[one].outside[language]} ${say('download')}: ${say(rules[one].download)}`,
            ])}
          />
        </details>
      ))}
    </Card>
  )
}
