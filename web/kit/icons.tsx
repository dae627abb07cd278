import type { ReactNode } from 'react'

/** An icon drawn by ourselves on a 24 grid; decoration only, the text beside it speaks. */
function Icon(props: { children: ReactNode; size?: number }) {
  const size = props.size ?? 22
  return (
    <svg
      className="k-icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <g fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" strokeLinejoin="round">
        {props.children}
      </g>
    </svg>
  )
}

export const Eye = ({ open }: { open: boolean }) => (
  <Icon>
    <path d="M2.5 12c2.4-4 5.6-6 9.5-6s7.1 2 9.5 6c-2.4 4-5.6 6-9.5 6s-7.1-2-9.5-6z" />
    <circle cx="12" cy="12" r="2.8" />
    {!open && <path d="M4.5 19.5 19.5 4.5" />}
  </Icon>
)

export const Person = () => (
  <Icon size={26}>
    <circle cx="12" cy="7.5" r="3.7" />
    <path d="M4.5 20.5c.6-4.6 3.4-7 7.5-7s6.9 2.4 7.5 7" />
  </Icon>
)

export const Ticket = () => (
  <Icon size={26}>
    <path d="M3.5 7h17v3.2a1.9 1.9 0 0 0 0 3.6V17h-17v-3.2a1.9 1.9 0 0 0 0-3.6z" />
    <path d="M14.5 7.5v9" strokeDasharray="1.5 2.5" />
  </Icon>
)

export const Building = () => (
  <Icon size={26}>
    <path d="M5 20.5v-16h9v16M14 10h5v10.5M3 20.5h18" />
    <path d="M8 8.5h3M8 12h3M8 15.5h3" />
  </Icon>
)

export const Bookmark = () => (
  <Icon>
    <path d="M6.5 3.5h11v17L12 16.2l-5.5 4.3z" />
  </Icon>
)

export const Phone = () => (
  <Icon>
    <path d="M5 4h4l1.6 4.5-2.3 1.7a12 12 0 0 0 5.5 5.5l1.7-2.3L20 15v4c0 .8-.7 1.4-1.5 1.3C10.6 19.8 4.2 13.4 3.7 5.5 3.6 4.7 4.2 4 5 4z" />
  </Icon>
)

export const Arrow = () => (
  <Icon size={20}>
    <path d="m9 5 7 7-7 7" />
  </Icon>
)

export const Check = () => (
  <Icon size={20}>
    <path d="m4.5 12.5 5 5 10-11" />
  </Icon>
)

export const Outside = () => (
  <Icon size={17}>
    <path d="M14 4h6v6M20 4l-9 9M18 14v6H4V6h6" />
  </Icon>
)
