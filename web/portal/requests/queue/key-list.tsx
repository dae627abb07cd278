import { useSay } from '../../../kit/language.tsx'
import { requestWords } from '../../../words/portal-requests.ts'
import { keys } from './keys.ts'

export const keyListId = 'request-keys'

/** The keys of the queue, always in sight on a desk: nobody has to know them by heart. */
export function KeyList() {
  const say = useSay(requestWords)
  return (
    <section className="p-card r-keys" id={keyListId} tabIndex={-1} aria-label={say('keys')}>
      <h2>{say('keys')}</h2>
      <dl>
        {keys.map(({ id, shown }) => (
          <div key={id}>
            <dt>
              {shown.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{say(`key-${id}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
