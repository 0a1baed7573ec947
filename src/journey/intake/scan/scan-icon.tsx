import type { ScanSection } from './questions.ts'

const drawn: Readonly<Record<ScanSection, string>> = {
  language: 'M4 5 H20 V16 H11 L6 20 V16 H4 Z M8 9 H16 M8 12 H13',
  education: 'M2 9 L12 4 L22 9 L12 14 Z M6 11 V17 C9 20 15 20 18 17 V11 M22 9 V15',
  work: 'M3 8 H21 V20 H3 Z M9 8 V4 H15 V8 M3 13 H21',
  wishes: 'M12 3 L14.8 9 L21 9.8 L16.4 14.2 L17.6 20.6 L12 17.4 L6.4 20.6 L7.6 14.2 L3 9.8 L9.2 9 Z',
  obstacles: 'M12 20 C4 14 3 10 5 7 C7 4 11 5 12 8 C13 5 17 4 19 7 C21 10 20 14 12 20 Z',
  digital: 'M7 2 H17 V22 H7 Z M11 19 H13',
}

/** A picture beside the words of a section, for who reads little; the words say the same. */
export const ScanIcon = ({ section }: { section: ScanSection }) => (
  <svg class="scan__icon" viewBox="0 0 24 24" width="40" height="40" aria-hidden="true" focusable="false">
    <path d={drawn[section]} fill="none" stroke="currentColor" stroke-width="1.8" stroke-linejoin="round" />
  </svg>
)
