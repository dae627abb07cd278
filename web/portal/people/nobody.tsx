import { Button } from '@mantine/core'
import { useSay } from '../../kit/language.tsx'
import { peopleWords } from '../../words/portal-people.ts'

/** An empty list: either nobody is registered yet, or the wish is too narrow. */
export function Nobody(props: { isFiltered: boolean; onClear: () => void }) {
  const say = useSay(peopleWords)
  return (
    <div className="p-card p-empty p-stack-small">
      <p>
        <strong>{say(props.isFiltered ? 'noMatch' : 'none')}</strong>
      </p>
      <p className="p-small">{say(props.isFiltered ? 'noMatchHint' : 'noneHint')}</p>
      {props.isFiltered && (
        <div>
          <Button variant="default" onClick={props.onClear}>
            {say('clear')}
          </Button>
        </div>
      )}
    </div>
  )
}
