import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { portalWords } from '../../words/portal.ts'
import { useSay } from '../language.tsx'

/** A dialog that keeps the focus, closes by Escape and gives the focus back. */
export function Dialog(props: {
  title: string
  opened: boolean
  /** While a call runs, Escape and a click outside do nothing. */
  stays?: boolean
  onClose: () => void
  children: ReactNode
}) {
  const say = useSay(portalWords)
  const { stays = false } = props
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      centered
      closeOnEscape={!stays}
      closeOnClickOutside={false}
      // Mantine locks scrolling with a style element, which the content security policy refuses; portal.css does it.
      lockScroll={false}
      transitionProps={{ duration: 120 }}
      closeButtonProps={{ 'aria-label': say('close') }}
      classNames={{ header: 'p-dialog-head', title: 'p-dialog-title', body: 'p-dialog-body' }}
    >
      {props.children}
    </Modal>
  )
}
