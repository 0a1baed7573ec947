import { mkdir, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installProgram, type Program } from './running-program.ts'

let program: Program
beforeAll(async () => {
  program = await installProgram()
})
afterAll(() => program.remove())

/** A fault is said in words, without a stack, a name of our code or a secret, and with the exit code of its kind. */
const failing = async (settings: Readonly<Record<string, string>>, args: readonly string[] = ['serve']) => {
  const { exitCode, output, errors } = await program.run(args, {
    STARTLIJN_DATA: join(program.folder, 'elsewhere'),
    ...settings,
  })
  expect(output + errors).not.toMatch(/\bat \S+:\d|startlijn\.mjs|node:internal|geheimpje|niet voorzien/)
  return { exitCode, said: errors.split('\n').filter((line) => line !== '' && !/^ *[\d.]+ s {2}/.test(line)) }
}

test.each([
  ['a port that is no number', { STARTLIJN_PORT: 'abc' }, 2, 'STARTLIJN_PORT: must be a port number'],
  ['a level of the log that does not exist', { STARTLIJN_LOG: 'veel' }, 2, 'STARTLIJN_LOG: must be debug'],
  ['another database', { DATABASE_URL: 'mysql://u:geheimpje@x/x' }, 2, 'DATABASE_URL: must be the address'],
  [
    'an address that is none',
    { DATABASE_URL: 'postgresql://u:geheimpje@x:99999999/x' },
    2,
    'DATABASE_URL: is no address',
  ],
  [
    'a database that is not there',
    { DATABASE_URL: 'postgresql://u:geheimpje@127.0.0.1:1/x' },
    7,
    'antwoordt niet',
  ],
  [
    'an address that is not ours',
    { STARTLIJN_HOST: '192.0.2.1', STARTLIJN_DEMO: 'off' },
    7,
    'heeft het adres 192.0.2.1 niet',
  ],
])('%s', async (_, settings, exitCode, sentence) => {
  const found = await failing(settings)
  expect(found.exitCode).toBe(exitCode)
  expect(found.said.join('\n')).toContain(sentence)
  expect(found.said.length).toBeLessThanOrEqual(2)
})

test('a data folder that can not be made', async () => {
  await writeFile(join(program.folder, 'a-file'), '')
  const found = await failing({ STARTLIJN_DATA: join(program.folder, 'a-file', 'data') })
  expect([found.exitCode, found.said.length]).toEqual([7, 1])
  expect(found.said[0]).toContain('De gegevensmap kan niet worden geschreven')
})

test.each([
  ['half', '{"seal":"geheimpje"'],
  ['incomplete', '{"seal":"geheimpje"}'],
])('a file of secrets that is %s is left as it is', async (name, text) => {
  const data = join(program.folder, name)
  await mkdir(data)
  await writeFile(join(data, 'secrets.json'), text)
  const found = await failing({ STARTLIJN_DATA: data })
  expect([found.exitCode, found.said.length]).toEqual([2, 1])
  expect(found.said[0]).toContain('is niet heel')
})

test('a port and a data folder that are in use', async () => {
  const running = await program.serve()
  const folder = await failing({ STARTLIJN_DATA: program.data, STARTLIJN_PORT: '0' })
  expect([folder.exitCode, folder.said[0]]).toEqual([
    7,
    expect.stringContaining('al in gebruik door een ander Startlijn'),
  ])
  running.child.kill('SIGINT')
  expect((await running.ended).exitCode).toBe(0)
  const other: Server = createServer()
  await new Promise<void>((resolve) => other.listen(program.port, '127.0.0.1', resolve))
  try {
    const port = await failing({ STARTLIJN_DATA: program.data })
    expect([port.exitCode, port.said]).toEqual([
      7,
      [expect.stringContaining(`Poort ${program.port} is al in gebruik`)],
    ])
  } finally {
    other.close()
  }
})

test('an action, a command or an input that does not exist', async () => {
  const settings = { STARTLIJN_DATA: program.data }
  expect((await failing(settings, ['do', 'niets', '--as', 'x'])).exitCode).toBe(4)
  expect((await failing(settings, ['do', 'person.list', '--as', 'x', '--json', '{'])).exitCode).toBe(2)
  expect((await failing(settings, ['niets'])).exitCode).toBe(1)
  expect((await failing(settings, ['restore', join(program.folder, 'absent')])).exitCode).toBe(2)
})
