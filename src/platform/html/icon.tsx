const shapes = {
  info: (
    <>
      <circle cx="12" cy="12" r="10" />
      <path class="icon__cut" d="M12 11 V17 M12 7 V7.01" />
    </>
  ),
  good: (
    <>
      <circle cx="12" cy="12" r="10" />
      <path class="icon__cut" d="M7 12.5 L10.5 16 L17 8.5" />
    </>
  ),
  warning: (
    <>
      <path d="M12 2 L23 21 H1 Z" stroke-linejoin="round" />
      <path class="icon__cut" d="M12 9 V14 M12 17.5 V17.51" />
    </>
  ),
  missing: (
    <>
      <path d="M7.5 2 H16.5 L22 7.5 V16.5 L16.5 22 H7.5 L2 16.5 V7.5 Z" />
      <path class="icon__cut" d="M12 6.5 V13 M12 17 V17.01" />
    </>
  ),
} as const

/** Each kind of notice has its own shape, so that it is seen without colour; the sentence beside it says the same. */
export const Icon = ({ name }: { name: keyof typeof shapes }) => (
  <svg
    class={`icon icon--${name}`}
    viewBox="0 0 24 24"
    width="24"
    height="24"
    aria-hidden="true"
    focusable="false"
  >
    {shapes[name]}
  </svg>
)
