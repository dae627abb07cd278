import { deskWords } from '../../words/desk.ts'
import { useSay } from '../language.tsx'

/** Somebody of a company has opened the desk: it is not for him, and his portal is one step away. */
export function NotStaff() {
  const say = useSay(deskWords)
  return (
    <main className="p-alone">
      <div className="p-card p-stack">
        <h1>{say('notStaff')}</h1>
        <p>{say('notStaffText')}</p>
        <p>
          <a className="p-link-button" href="/portal">
            {say('toPortal')}
          </a>
        </p>
      </div>
    </main>
  )
}
