import { describe, expect, test } from 'vitest'
import { safeHref } from './safe-href.ts'

describe('safeHref', () => {
  test.each([
    '/mensen?q=a#b',
    'mensen/nieuw',
    './deel.pdf',
    '../terug',
    '#main',
    '?page=2',
    '',
    'https://www.example.nl/a',
    'http://example.nl',
    'HTTPS://EXAMPLE.NL',
    'mailto:hulp@example.nl',
    'tel:+31301234567',
  ])('keeps %s', (href) => {
    expect(safeHref(href)).toBe(href)
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://example.nl/1',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    '/\t/elsewhere.example',
    'https://',
  ])('refuses %j', (href) => {
    expect(safeHref(href)).toBe('#')
  })
})
