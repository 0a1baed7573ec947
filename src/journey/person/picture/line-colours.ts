import type { Lane } from '../line.ts'

/** Each lane its colour; nothing else has one. All pass 4.5:1 with white and differ in lightness. */
export const laneColours: Readonly<Record<Lane, string>> = {
  living: '#5B7083',
  income: '#8A6D3B',
  language: '#0072B2',
  education: '#6A4C93',
  work: '#00795C',
  participation: '#B5590A',
  guidance: '#9C3D6E',
}

/** Ink, paper and greys; `missing` is for what is overdue or missing, never for a person. */
export const ink = {
  text: '#1B2A35',
  quiet: '#51606B',
  rule: '#C5CDD3',
  faint: '#E8ECEF',
  paper: '#FFFFFF',
  band: '#E3E9ED',
  ribbon: '#DCE3E8',
  ribbonNext: '#C8D2D9',
  pause: '#E9EDF0',
  missing: '#B3261E',
  missingPaper: '#FDECEA',
  combined: '#E6F2EE',
} as const
