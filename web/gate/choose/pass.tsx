/** The mountain pass with its checkpoint gate, and the first flakes on the wind. Drawn by ourselves; decoration only. */
export function Pass() {
  return (
    <svg
      className="g-pass"
      viewBox="0 0 1440 400"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <circle className="g-sun" cx="1010" cy="128" r="58" />
      <path
        className="g-layer-1"
        d="M0 300 150 246l110 34 190-84 130 60 120-44 150 66 160-118 96 56 110-96 96 58 128-76v294H0z"
      />
      <path
        className="g-snow"
        d="M1010 160 1053 185 1038 184 1028 196 1014 184 1000 200 988 188 970 189.5zM1216 120 1259 146 1244 146 1234 158 1219 146 1206 162 1194 150 1177.5 153.6zM450 196 489 214 475 213 465 223 451 213 438 225 426 214 408 214.5z"
      />
      <path
        className="g-layer-2"
        d="M0 344l210-54 150 36 200-66 170 58 150-32 160 30 130-70 120 40 150-52v166H0z"
      />
      <path
        className="g-layer-3"
        d="M0 388c160-42 330-50 500-34 190 18 330 4 470-16 150-22 320-20 470 14v48H0z"
      />
      <path
        className="g-road"
        d="M905 400c70-8 130-14 150-24 18-9-4-15 6-22 8-6 22-8 27-10l15 0c-7 4-9 8-4 13 12 12 22 22-24 43z"
      />
      <Gate />
      <Pines />
      <Flakes />
    </svg>
  )
}

/** A checkpoint's gate: two posts under a low roof, a beam across, a palisade to either side. */
const Gate = () => (
  <g className="g-gate">
    <path d="M1000 262c16-4 26-12 32-24h128c6 12 16 20 32 24l-3 6H1003z" />
    <path d="M1026 231h140v8h-140zM1026 276h140v7h-140zM1038 266h11v82h-11zM1143 266h11v82h-11z" />
    <path className="g-palisade" d="M972 316h66M972 334h66M1154 316h66M1154 334h66" />
    <path className="g-palisade" d="M978 308v40M988 306v42M998 306v42M1008 306v42M1018 306v42M1028 306v42" />
    <path
      className="g-palisade"
      d="M1164 306v42M1174 306v42M1184 306v42M1194 306v42M1204 306v42M1214 308v40"
    />
  </g>
)

const Pines = () => (
  <g className="g-pines">
    <path d="m1268 346 16-44 16 44zM1272 326l12-36 12 36zM1306 348l12-34 12 34zM1308 332l10-28 10 28z" />
    <path d="m926 348 12-34 12 34zM929 332l9-28 9 28zM890 352l9-24 9 24zM892 341l7-21 7 21z" />
  </g>
)

const flakes = [
  [640, 70, 3],
  [716, 150, 2.2],
  [772, 52, 2.6],
  [836, 196, 3.2],
  [880, 92, 2],
  [938, 232, 2.4],
  [952, 40, 3],
  [1090, 68, 2.4],
  [1128, 218, 2],
  [1206, 98, 3.2],
  [1242, 208, 2.4],
  [1292, 60, 2],
  [1340, 172, 3],
  [1392, 96, 2.4],
] as const

const Flakes = () => (
  <g className="g-flakes">
    {flakes.map(([x, y, r]) => (
      <circle key={x} cx={x} cy={y} r={r} />
    ))}
    <Flake at={[1178, 168]} />
    <Flake at={[804, 116]} />
    <Flake at={[1318, 118]} />
  </g>
)

/** A six-armed flake. */
const Flake = ({ at: [x, y] }: { at: readonly [number, number] }) => (
  <path
    className="g-flake"
    d={`M${x} ${y - 10}v20M${x - 8.7} ${y - 5}l17.4 10M${x - 8.7} ${y + 5}l17.4-10M${x - 3} ${y - 8}l3 3 3-3M${x - 3} ${y + 8}l3-3 3 3`}
  />
)
