import { notifications } from '@mantine/notifications'

/** Says in a corner, and to screen readers, that something was done. */
export function tellDone(message: string): void {
  notifications.show({ message, withBorder: true, autoClose: 6000, className: 'p-told' })
}
