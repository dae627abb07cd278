/** A quiet line of mountains at the foot of a screen; decoration only. */
export const Ridge = () => (
  <svg
    className="g-ridge"
    viewBox="0 0 1440 120"
    preserveAspectRatio="xMidYMax slice"
    aria-hidden="true"
    focusable="false"
  >
    <path
      className="g-far"
      d="M0 92 130 60l70 18 150-48 92 40 118-26 150 46 130-60 110 34 130-44 140 58 100-28 120 36v42H0z"
    />
    <path className="g-near" d="M0 108l180-24 140 16 190-30 160 30 180-18 170 22 190-36 230 36v16H0z" />
  </svg>
)
