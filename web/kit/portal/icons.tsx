import type { ReactNode } from 'react'

/** Icons are decoration: the words beside them say the same. */
function icon(shape: ReactNode) {
  return function Icon() {
    return (
      <svg className="p-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        {shape}
      </svg>
    )
  }
}

export const HomeIcon = icon(<path d="M4 11 12 4l8 7v9h-5v-6H9v6H4z" />)
export const PeopleIcon = icon(
  <>
    <circle cx="9" cy="8" r="3.5" />
    <path d="M2.5 20c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6" />
    <path d="M16 4.8a3.5 3.5 0 0 1 0 6.4M18 14.6c2.1.8 3.5 2.7 3.5 5.4" />
  </>,
)
export const DepartmentsIcon = icon(
  <>
    <rect x="9" y="3" width="6" height="5" rx="1" />
    <rect x="3" y="16" width="6" height="5" rx="1" />
    <rect x="15" y="16" width="6" height="5" rx="1" />
    <path d="M12 8v4M6 16v-4h12v4" />
  </>,
)
export const CompanyIcon = icon(
  <path d="M4 21V4h10v17M14 9h6v12M3 21h18M7.5 8h3M7.5 12h3M7.5 16h3M17 13v0M17 17v0" />,
)
export const PersonIcon = icon(
  <>
    <circle cx="12" cy="8" r="4" />
    <path d="M4.5 21c0-4 3.4-6.5 7.5-6.5s7.5 2.5 7.5 6.5" />
  </>,
)
export const PersonAddIcon = icon(
  <>
    <circle cx="10" cy="8" r="4" />
    <path d="M2.5 21c0-4 3.4-6.5 7.5-6.5 1.6 0 3 .4 4.2 1M19 14v7M15.5 17.5h7" />
  </>,
)
export const PlaneIcon = icon(
  <path d="M3 14.5 21 8c.6-1.7-.9-2.6-2.6-2L14 7.6 7.5 4 5.6 4.7l4.3 4.4-4 1.5-2.2-1.3-1.4.5 2.3 3.2M4 20h16" />,
)
export const FileIcon = icon(<path d="M14 3H6v18h12V7zM14 3v4h4M9 12h6M9 16h6" />)
export const StatementIcon = icon(<path d="M6 3h12v18l-3-2-3 2-3-2-3 2zM9.5 8h5M9.5 12h5" />)
export const WarningIcon = icon(<path d="M12 4 2.5 20.5h19zM12 10v5M12 17.8v.2" />)
export const InfoIcon = icon(
  <>
    <circle cx="12" cy="12" r="9" />
    <path d="M12 11v6M12 7.5v.3" />
  </>,
)
export const DoneIcon = icon(
  <>
    <circle cx="12" cy="12" r="9" />
    <path d="m8 12.3 2.8 2.8L16.2 9.5" />
  </>,
)
export const NextIcon = icon(<path d="m9 5 7 7-7 7" />)
export const BackIcon = icon(<path d="m15 5-7 7 7 7" />)
export const PlaceIcon = icon(
  <>
    <path d="M12 21.5c4-4.6 6.5-8.1 6.5-11.3a6.5 6.5 0 0 0-13 0c0 3.2 2.5 6.7 6.5 11.3z" />
    <circle cx="12" cy="10" r="2.5" />
  </>,
)
export const RequestIcon = icon(
  <>
    <path d="M4 7h16v3a2 2 0 0 0 0 4v3H4v-3a2 2 0 0 0 0-4z" />
    <path d="M14 7v10" />
  </>,
)
export const CalendarIcon = icon(<path d="M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M8 14h3M8 17h6" />)
