import { createElement, Fragment, type ReactNode } from 'react'
import type { Block, Piece, Target } from '#desk/contract.ts'
import './notices.css'

/** How a place of ours is linked where the text stands: the gate and the portal go from page to page differently. */
export type LinkTo = (target: Target, text: string) => ReactNode

/** A notice's text: paragraphs, lists and links, and nothing that was not made here. */
export function NoticeText({ blocks, linkTo }: { blocks: readonly Block[]; linkTo: LinkTo }) {
  return <div className="k-notice-text">{inOrder(blocks.map((block) => shown(block, linkTo)))}</div>
}

function shown(block: Block, linkTo: LinkTo): ReactNode {
  if (block.block === 'paragraph') return <p>{piecesIn(block.pieces, linkTo)}</p>
  const items = inOrder(block.items.map((pieces) => createElement('li', undefined, piecesIn(pieces, linkTo))))
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
}

const piecesIn = (pieces: readonly Piece[], linkTo: LinkTo) =>
  inOrder(pieces.map(({ text, link }) => (link ? linked(link, text, linkTo) : text)))

// The parts of a text never change places while it is shown, and two may be alike: their order is all there is.
const inOrder = (parts: ReactNode[]) => createElement(Fragment, undefined, ...parts)

function linked(target: Target, text: string, linkTo: LinkTo): ReactNode {
  if (target.to !== 'outside') return linkTo(target, text)
  return (
    <a href={target.url} target="_blank" rel="noreferrer">
      {text}
    </a>
  )
}
