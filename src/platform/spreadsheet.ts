/** A cell as a spreadsheet reads it: quoted where it must be, and never a formula. */
const cell = (text: string): string => {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** Rows as CSV for a Dutch spreadsheet: semicolons, UTF-8 mark. */
export const spreadsheet = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\uFEFF${[head, ...rows].map((one) => one.map(cell).join(';')).join('\r\n')}\r\n`
