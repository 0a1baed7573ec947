import type { JourneyStep } from '../person/index.ts'
import { circumstancesSection } from './circumstances-section.tsx'
import { healthPages } from './health.pages.tsx'
import { endReader, nameReader, openReaders } from './name-reader.ts'
import { readerPages } from './readers.pages.tsx'
import { answerSupport, openHealth, openOwnHealth, writeHealth } from './write-health.ts'

export { answerSupport, endReader, nameReader, openHealth, openOwnHealth, writeHealth }

export const circumstances: JourneyStep = {
  name: 'circumstances',
  actions: [openReaders, nameReader, endReader, openHealth, writeHealth, openOwnHealth, answerSupport],
  pages: [...readerPages, ...healthPages],
  sections: [circumstancesSection],
}
