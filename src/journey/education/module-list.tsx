import { ModuleContents } from '../../catalogue/education/index.ts'
import { inLanguage } from '../../catalogue/practice/index.ts'
import { episodeLabel, type Vocabulary } from '../../catalogue/vocabulary/index.ts'
import { mayPerform } from '../../platform/action/action.ts'
import { Details } from '../../platform/html/index.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import type { PersonId } from '../person/index.ts'
import type { ModuleWithPart } from './followed-module.ts'
import { unlinkModule } from './unlink-module.ts'

type Shown = {
  readonly modules: readonly ModuleWithPart[]
  readonly words: Vocabulary
  readonly visit: Visit
}

/** Vocational Dutch in one line each: its name and the part that it goes with. */
export const moduleLine = (
  { module, episode }: ModuleWithPart,
  { words, visit: { t, language } }: Omit<Shown, 'modules'>,
): string => {
  const name = inLanguage(module.name, language)
  return episode
    ? t('education.module-with', {
        name,
        part: episodeLabel(words, episode.kind, language),
        day: formatDay(episode.startsOn, language),
      })
    : name
}

/** The same with its themes and words. */
export const ModuleList = ({ modules, words, visit, person }: Shown & { person: PersonId }) => {
  const { t, actor } = visit
  if (modules.length === 0) return <p>{t('education.no-module')}</p>
  return (
    <>
      {modules.map((one) => (
        <Details summary={moduleLine(one, { words, visit })}>
          <ModuleContents module={one.module} visit={visit} />
          {mayPerform(unlinkModule.allow, actor?.role ?? null) && (
            <p class="no-print">
              <a href={`/mensen/${person}/opleidingen/taalmodule/${one.part}/${one.module.id}`}>
                {t('education.module-unlink')}
              </a>
            </p>
          )}
        </Details>
      ))}
    </>
  )
}
