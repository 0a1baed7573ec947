import { readFile, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Command } from 'commander'
import { z } from 'zod'
import { practices, programmes, rules } from '../../catalogue/knowledge.ts'
import { dutySees, Role, roles } from '../../platform/access/role.ts'
import { mayPerform } from '../../platform/action/action.ts'
import { readYamlFile } from '../../platform/content.ts'
import { projectRoot } from '../../platform/project-root.ts'
import { actions } from '../product.ts'
import { lineSvg } from './line-svg.tsx'
import { type PassedTest, practicesDocument } from './practices-document.ts'
import { rulesDocument } from './rules-document.ts'

const Requirement = z.strictObject({ id: z.string().regex(/^S\d+$/), top: z.boolean(), name: z.string() })

/** The part of a test run's report that is read. */
const Results = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          ancestorTitles: z.array(z.string()),
          title: z.string(),
          status: z.string(),
        }),
      ),
    }),
  ),
})

/** Each requirement with the passing tests that name it. @throws Error when a test names a number that does not exist. */
export const requirementsPage = (
  requirements: readonly z.infer<typeof Requirement>[],
  titles: readonly string[],
): string => {
  const shown = new Map<string, string[]>(requirements.map(({ id }) => [id, []]))
  for (const title of titles) {
    for (const [id] of title.matchAll(/\bS\d+\b/g)) {
      const tests = shown.get(id)
      if (!tests) throw new Error(`a test names ${id}, which is no requirement: ${title}`)
      tests.push(title)
    }
  }
  const count = [...shown.values()].filter((tests) => tests.length > 0).length
  const rows = requirements.map(({ id, top, name }) => {
    const tests = [...new Set(shown.get(id))].sort()
    return `| ${id}${top ? ' *' : ''} | ${name} | ${tests.length > 0 ? tests.join('<br>') : 'not yet'} |`
  })
  return `# Requirements\n\nGenerated from a passing run (\`npm test -- --write-docs\`). ${count} of ${requirements.length} are shown by a test; * marks the most important.\n\n| | capability | shown by |\n|---|---|---|\n${rows.join('\n')}\n`
}

/** Every action × every role, and what each duty sees. */
export const accessPage = (): string => {
  const short = Role.options.map((role) => role)
  const rows = [...actions]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(
      (action) =>
        `| ${action.name} | ${action.effect} | ${action.allow === 'public' ? 'everybody' : short.filter((role) => mayPerform(action.allow, role)).join(', ')} |`,
    )
  const duties = Object.entries(dutySees).map(
    ([duty, seen]) =>
      `| ${duty} | ${Role.options.filter((role) => (roles[role].exercises as readonly string[]).includes(duty)).join(', ')} | ${seen.join(', ')} |`,
  )
  return `# Access\n\nGenerated. Which role may do an action at all; whose files it reaches is decided by the database, from the duties below and the responsibilities of the moment.\n\n| action | effect | roles |\n|---|---|---|\n${rows.join('\n')}\n\n| duty | carried out by | sees |\n|---|---|---|\n${duties.join('\n')}\n`
}

/** Writes the generated documents, or (`--check`) fails when they are not what the code and the run say. */
export const addDocsCommand = (program: Command): void => {
  program
    .command('docs')
    .description(
      'maak docs/access.md, docs/requirements.md, docs/rules.md, docs/practices.md en docs/line.svg uit code, inhoud en een geslaagde testrun',
    )
    .requiredOption('--results <file>', 'rapport van de testrun (JSON)')
    .option('--check', 'schrijf niets; faal als een document niet klopt')
    .action(async ({ results, check }: { results: string; check?: boolean }) => {
      const run = Results.parse(JSON.parse(await readFile(results, 'utf8')))
      const titles = run.testResults.flatMap((file) =>
        file.assertionResults.filter((one) => one.status === 'passed').map((one) => one.title),
      )
      const passed: PassedTest[] = run.testResults.flatMap(({ name, assertionResults }) =>
        assertionResults
          .filter((one) => one.status === 'passed')
          .map(({ ancestorTitles, title }) => ({
            file: relative(projectRoot, name).split(sep).join('/'),
            names: [...ancestorTitles, title],
          })),
      )
      const requirements = await readYamlFile(
        join(projectRoot, 'content', 'requirements.yaml'),
        z.array(Requirement),
      )
      const documents = {
        'access.md': accessPage(),
        'requirements.md': requirementsPage(requirements, titles),
        'rules.md': rulesDocument((await rules()).rules),
        'practices.md': practicesDocument((await practices()).practices, await programmes(), passed),
        'line.svg': await lineSvg(),
      }
      for (const [name, text] of Object.entries(documents)) {
        const file = join(projectRoot, 'docs', name)
        if (!check) await writeFile(file, text)
        else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
          process.stderr.write(`docs/${name} is niet meer wat de code zegt; draai npm test -- --write-docs\n`)
          process.exitCode = 1
        }
      }
    })
}
