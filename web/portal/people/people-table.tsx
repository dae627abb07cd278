import { Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { PersonInList } from '#organisation/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { fullName, kanaName, kanjiName, romajiName } from '../../kit/portal/person/names.ts'
import { StatusLabel, shownStatus } from '../../kit/portal/status-label.tsx'
import { portalWords } from '../../words/portal.ts'
import { bulkWords } from '../../words/portal-bulk.ts'
import { peopleWords } from '../../words/portal-people.ts'
import type { Chosen } from './use-chosen.ts'

/** The list as a table; on a phone each person becomes a small card. */
export function PeopleTable(props: { people: readonly PersonInList[]; chosen: Chosen }) {
  const say = useSay(peopleWords)
  const columns = ['name', 'romaji', 'kind', 'department', 'id', 'status'] as const
  return (
    <div className="p-table-frame e-people">
      <table className="p-table">
        <caption>{say('caption')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column === 'name' ? <ChooseShown {...props} /> : say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.people.map((person) => (
            <Row key={person.id} person={person} chosen={props.chosen} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The box over the names: everybody of the pages shown. */
function ChooseShown({ people, chosen }: { people: readonly PersonInList[]; chosen: Chosen }) {
  const say = useSay(peopleWords)
  const sayBulk = useSay(bulkWords)
  const count = people.filter(({ id }) => chosen.ids.has(id)).length
  const isEvery = chosen.all || count === people.length
  return (
    <div className="e-name">
      <Checkbox
        aria-label={sayBulk('chooseShown')}
        checked={isEvery}
        indeterminate={!isEvery && count > 0}
        onChange={(event) =>
          chosen.choose(
            people.map(({ id }) => id),
            event.currentTarget.checked,
          )
        }
      />
      <span>{say('name')}</span>
    </div>
  )
}

function Row({ person, chosen }: { person: PersonInList; chosen: Chosen }) {
  const say = useSay(peopleWords)
  const sayShared = useSay(portalWords)
  return (
    <tr>
      <th scope="row">
        <div className="e-name">
          <ChooseOne person={person} chosen={chosen} />
          <div>
            <Link to="/people/$personId" params={{ personId: person.id }}>
              {kanjiName(person.names)}
            </Link>
            <span className="p-kana">{kanaName(person.names)}</span>
          </div>
        </div>
      </th>
      <td data-label={say('romaji')}>{romajiName(person.names)}</td>
      <td data-label={say('kind')}>{sayShared(person.kind)}</td>
      <td data-label={say('department')}>{person.department?.name ?? '—'}</td>
      <td data-label={say('id')} className="p-tight p-id">
        {person.signInId ?? person.memberNumber ?? '—'}
      </td>
      <td data-label={say('status')} className="p-tight">
        <StatusLabel status={shownStatus(person)} />
      </td>
    </tr>
  )
}

function ChooseOne({ person, chosen }: { person: PersonInList; chosen: Chosen }) {
  const say = useSay(bulkWords)
  const language = useLanguage()
  return (
    <Checkbox
      aria-label={say('choose', { name: fullName(person.names, language) })}
      checked={chosen.all || chosen.ids.has(person.id)}
      onChange={(event) => chosen.choose([person.id], event.currentTarget.checked)}
    />
  )
}
