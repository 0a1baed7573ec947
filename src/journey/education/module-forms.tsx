import { inLanguage } from '../../catalogue/practice/index.ts'
import { episodeLabel } from '../../catalogue/vocabulary/index.ts'
import { Empty, Form, Hidden, LinkButton, Select } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import { formatDay } from '../../platform/language/format.ts'
import { checkRoutes } from './check-routes.ts'
import { linkModule } from './link-module.ts'
import { unlinkModule } from './unlink-module.ts'

export const linkModuleForm = form({
  path: '/mensen/:person/opleidingen/taalmodule',
  show: checkRoutes,
  action: linkModule,
  values: ({ version }) => ({ version: String(version) }),
  title: ({ identity }, { t }) => t('education.module-title', { name: identity.givenName }),
  view: ({ person, identity, library, parts, words }, state, { t, language }) => {
    const back = `/mensen/${person}/opleidingen#taalmodules`
    return (
      <>
        <h1>{t('education.module-title', { name: identity.givenName })}</h1>
        <p>
          {t('education.module-explained')} <a href="/taalmodules">{t('education.modules-title')}</a>
        </p>
        {parts.length === 0 ? (
          <Empty
            title={t('education.module-no-part')}
            action={<LinkButton href={back}>{t('education.back')}</LinkButton>}
          />
        ) : (
          <Form
            action={`/mensen/${person}/opleidingen/taalmodule`}
            form={state}
            submitLabel={t('education.module-link')}
            cancel={{ href: back, label: t('education.back') }}
            t={t}
          >
            <Hidden form={state} name="version" />
            <Select
              form={state}
              name="module"
              label={t('education.module')}
              options={library.modules.map(({ id, sector, name }) => ({
                value: id,
                label: `${inLanguage(sector, language)}: ${inLanguage(name, language)}`,
              }))}
              required
              t={t}
            />
            <Select
              form={state}
              name="part"
              label={t('education.module-part')}
              hint={t('education.module-part-hint')}
              options={parts.map(({ fact, kind, startsOn }) => ({
                value: fact,
                label: t('education.module-part-from', {
                  part: episodeLabel(words, kind, language),
                  day: formatDay(startsOn, language),
                }),
              }))}
              required
              t={t}
            />
          </Form>
        )}
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}/opleidingen#taalmodules`, said: 'education.said.module' }),
})

export const unlinkModuleForm = form({
  path: '/mensen/:person/opleidingen/taalmodule/:part/:module',
  show: checkRoutes,
  showInput: ({ params }) => ({ person: params.person }),
  action: unlinkModule,
  values: ({ version }) => ({ version: String(version) }),
  title: (_, { t }) => t('education.module-unlink'),
  view: ({ person, library }, state, { t, language }, { params }) => {
    const module = library.modules.find(({ id }) => id === params.module)
    return (
      <>
        <h1>{t('education.module-unlink')}</h1>
        {module && <p>{inLanguage(module.name, language)}</p>}
        <Form
          action={`/mensen/${person}/opleidingen/taalmodule/${params.part}/${params.module}`}
          form={state}
          submitLabel={t('education.module-unlink')}
          cancel={{ href: `/mensen/${person}/opleidingen#taalmodules`, label: t('education.back') }}
          t={t}
        >
          <Hidden form={state} name="version" />
        </Form>
      </>
    )
  },
  done: ({ person }) => ({
    to: `/mensen/${person}/opleidingen#taalmodules`,
    said: 'education.said.module-unlinked',
  }),
})
