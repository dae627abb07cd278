import { Modal } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { portalWords } from '../../../words/portal.ts'
import { useSay } from '../../language.tsx'

const heights = { ordinary: 200, proof: 300, 'lost-session': 400 } as const

/** A dialog that keeps the focus, closes by Escape and gives the focus back. */
export function Dialog(props: {
  title: string
  opened: boolean
  /** While a call runs, Escape does nothing. */
  stays?: boolean
  /** Interruptions stand above every dialog that is already open, and a lost session above all. */
  rank?: 'ordinary' | 'proof' | 'lost-session'
  /** Without it the dialog cannot be closed, and what stands behind it cannot be read. */
  onClose?: () => void
  children: ReactNode
}) {
  const say = useSay(portalWords)
  const { onClose } = props
  useFocusBack(props.opened)
  return (
    <Modal.Root
      opened={props.opened}
      onClose={onClose ?? (() => undefined)}
      centered
      size="31rem"
      closeOnEscape={!props.stays && onClose !== undefined}
      closeOnClickOutside={false}
      // Mantine locks scrolling with a style element, which the content security policy refuses; portal.css does it.
      lockScroll={false}
      transitionProps={{ duration: 120 }}
      zIndex={heights[props.rank ?? 'ordinary']}
    >
      <Modal.Overlay className={onClose ? 'p-veil' : 'p-curtain'} />
      <Modal.Content>
        <div className="p-dialog-head">
          <Modal.Title className="p-dialog-title">{props.title}</Modal.Title>
          {onClose && <Modal.CloseButton aria-label={say('close')} />}
        </div>
        <Modal.Body className="p-dialog-body">{props.children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

/** Gives the focus back to where it was, also when the dialog is taken away whole; Mantine does so only when it closes. */
function useFocusBack(opened: boolean): void {
  useEffect(() => {
    const before = opened ? document.activeElement : null
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [opened])
}
