import { notifications } from '@mantine/notifications'
import { portalWords } from '../../../words/portal.ts'
import { say } from '../../../words/say.ts'

/** Says in a corner, and to screen readers, that something was done. */
export function tellDone(message: string): void {
  const language = document.documentElement.lang === 'en' ? 'en' : 'ja'
  const closeButtonProps = { 'aria-label': say(portalWords, language, 'close') }
  notifications.show({ message, withBorder: true, autoClose: 6000, className: 'p-told', closeButtonProps })
}
