import type { Matrix } from '#assurance/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { matrixWords } from '../../words/security-matrix.ts'

type Person = Matrix['people'][number]
type Cycles = Matrix['cycles']

/** A row a person, a column a round; on a phone each person is a card. */
export function Grid({ people, cycles }: { people: readonly Person[]; cycles: Cycles }) {
  const say = useSay(matrixWords)
  const language = useLanguage()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keyboard
    <section className="p-table-frame" tabIndex={0} aria-label={say('table')}>
      <table className="p-table">
        <caption>{say('table')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('person')}</th>
            {cycles.map(({ id, title, endsOn }) => (
              <th key={id} scope="col">
                {title[language]}
                <br />
                <span className="p-soft">{dayIn(language, endsOn)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <Row key={person.id} person={person} cycles={cycles} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ person, cycles }: { person: Person; cycles: Cycles }) {
  const say = useSay(matrixWords)
  const language = useLanguage()
  return (
    <tr>
      <th scope="row">
        {person.name[language]} <span className="p-id">{person.employeeNumber}</span>
        <br />
        <span className="p-soft">
          {say(person.kind)} / {person.company} {person.unit}
        </span>
      </th>
      {cycles.map(({ id, title }) => (
        <td key={id} data-label={title[language]}>
          <Cell cell={person.cells.find(({ cycle }) => cycle === id)} />
        </td>
      ))}
    </tr>
  )
}

const marks = { done: '●', missing: '✕', open: '○', left: '−', away: '−', exempt: '−' } as const

function Cell({ cell }: { cell: Person['cells'][number] | undefined }) {
  const say = useSay(matrixWords)
  const language = useLanguage()
  if (!cell) return <span className="y-cell y-cell-none">{say('notAsked')}</span>
  const { state, on } = cell
  return (
    <span className={`y-cell y-cell-${state}`}>
      <span>
        <span aria-hidden="true">{marks[state]}</span> {say(state === 'open' ? 'stillOpen' : state)}
      </span>{' '}
      {on && <span>{dayIn(language, on)}</span>}
    </span>
  )
}
