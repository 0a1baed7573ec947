import { expect, test } from 'vitest'
import { vocabulary } from '../../../catalogue/knowledge.ts'
import { milestoneDetail } from './milestone-detail.ts'

const words = await vocabulary()

test.each([
  ['intake', 'care', 'Zorg of hulp eerst', 'Care or help first'],
  ['intake', 'education', 'Opleiding', 'Education'],
  ['learnability-test', 'low', 'Lager dan A2', 'Below A2'],
  ['agreement-signed', 'language-internship', 'Taalstage', 'Language internship'],
  ['level-reached', 'A2', 'A2', 'A2'],
  ['offer', 'Monteur bij Voorbeeld', 'Monteur bij Voorbeeld', 'Monteur bij Voorbeeld'],
])('the detail of %s, %s, is a word in both languages', (kind, detail, nl, en) => {
  expect(milestoneDetail({ kind, detail }, words, 'nl')).toBe(nl)
  expect(milestoneDetail({ kind, detail }, words, 'en')).toBe(en)
})

test('without a detail there is no word', () => {
  expect(milestoneDetail({ kind: 'intake', detail: null }, words, 'nl')).toBeNull()
})
