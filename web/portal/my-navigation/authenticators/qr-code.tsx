import { encode } from 'uqr'

/** A text as a square picture of black and white; drawn as one path, because the content security policy allows no styles. */
export function QrCode(props: { text: string; title: string }) {
  const { data, size } = encode(props.text, { ecc: 'M', border: 4 })
  const path = data
    .flatMap((row, y) => row.map((isBlack, x) => (isBlack ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return (
    <svg className="p-qr" viewBox={`0 0 ${size} ${size}`} role="img" shapeRendering="crispEdges">
      <title>{props.title}</title>
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  )
}
