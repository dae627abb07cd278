/** Our own mark: the checkpoint's gate with the pass behind it and one flake in the sky. */
export function Mark({ size = 30 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        d="M4 12c8 1 16 1 24 0M7.5 9.5V27M24.5 9.5V27"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
      <path d="m10.5 27 5.5-8 5.5 8z" fill="currentColor" opacity="0.55" />
      <circle cx="16" cy="5" r="1.5" fill="currentColor" />
    </svg>
  )
}
