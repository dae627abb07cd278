/** Our own mark: the checkpoint's gate with the pass behind it and one flake in the sky. */
export function Mark({ size = 30 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M3.5 12.5c2-.5 3.3-1.6 4-3.5h17c.7 1.9 2 3 4 3.5l-.6 1.7H4.1z" fill="currentColor" />
      <path
        d="M8.5 14v13.5M23.5 14v13.5M8.5 18h15"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinecap="round"
      />
      <path d="m11.5 27.5 4.5-5.5 4.5 5.5z" fill="currentColor" opacity="0.5" />
      <circle cx="16" cy="4.5" r="1.5" fill="currentColor" />
    </svg>
  )
}
