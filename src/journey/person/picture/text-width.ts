/** Widths of Noto Sans as shares of the font size, rounded up a little so that a label rather has room to spare. */
const narrow = /[ijlI.,:;|!'’·()[\]/]/
const slim = /[frt\- ]/
const wide = /[mwMW%@—→]/
const capital = /[A-ZÀ-Þ&]/

const shareOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0x1200 && code <= 0x137f) return 0.86
  if (code >= 0x0600 && code <= 0x06ff) return 0.56
  if (narrow.test(character)) return 0.3
  if (slim.test(character)) return 0.4
  if (wide.test(character)) return 0.94
  if (capital.test(character)) return 0.68
  return 0.59
}

/** About how many pixels a text takes at a font size, for a server that can not measure; bold adds six per cent. */
export const textWidth = (text: string, size: number, bold = false): number =>
  [...text].reduce((sum, character) => sum + shareOf(character), 0) * size * (bold ? 1.06 : 1)

/** The text, or as much of its beginning as fits with an ellipsis; null when fewer than `least` characters remain. */
export const shorten = (
  text: string,
  room: number,
  { size, least }: { readonly size: number; readonly least: number },
): string | null => {
  if (textWidth(text, size) <= room) return text
  const characters = [...text]
  let length = characters.length
  while (length > 0 && textWidth(`${characters.slice(0, length).join('').trimEnd()}…`, size) > room)
    length -= 1
  return length >= least ? `${characters.slice(0, length).join('').trimEnd()}…` : null
}

/** Breaks a text into lines of at most a width, between words. */
export const wrap = (text: string, room: number, size: number): string[] => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= room)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
