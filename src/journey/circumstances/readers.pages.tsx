import { DateField, Form, LinkButton, Select, SummaryList, TextArea } from '../../platform/html/index.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { formatDay } from '../../platform/language/format.ts'
import { type HealthReader, isNow } from './health-note.ts'
import { endReader, nameReader, openReaders } from './name-reader.ts'

const readerName = (reader: HealthReader, { t }: Visit): string =>
  reader.name ?? `${t(`role.${reader.role}`)}, ${reader.organisation ?? ''}`

/** Everybody who was named, why, and until when. */
export const Readers = ({ readers, visit }: { readers: readonly HealthReader[]; visit: Visit }) => {
  const { t, language, today } = visit
  if (readers.length === 0) return <p>{t('circumstances.no-readers')}</p>
  return (
    <SummaryList
      t={t}
      items={readers.map((reader) => ({
        term: readerName(reader, visit),
        description: `${
          isNow(reader, today)
            ? t('circumstances.reads-until', { day: formatDay(reader.until, language) })
            : t('circumstances.read-until', { day: formatDay(reader.until, language) })
        } ${reader.reason ?? ''}`,
      }))}
    />
  )
}

const nameForm = form({
  path: '/mensen/:person/gezondheid/lezers',
  show: openReaders,
  action: nameReader,
  title: (_, { t }) => t('circumstances.readers-title'),
  view: ({ person, identity, readers, colleagues }, state, visit) => {
    const { t, today } = visit
    return (
      <>
        <h1>{t('circumstances.readers-of', { name: identity.givenName })}</h1>
        <p>{t('circumstances.readers-explained')}</p>
        <Readers readers={readers} visit={visit} />
        <ul class="plain-list">
          {readers
            .filter((one) => isNow(one, today))
            .map((one) => (
              <li>
                <LinkButton href={`/mensen/${person}/gezondheid/lezers/${one.account}/einde`}>
                  {t('circumstances.end-of', { name: readerName(one, visit) })}
                </LinkButton>
              </li>
            ))}
        </ul>
        <h2>{t('circumstances.name-heading')}</h2>
        <Form
          action={`/mensen/${person}/gezondheid/lezers`}
          form={state}
          submitLabel={t('circumstances.name')}
          cancel={{ href: `/mensen/${person}`, label: t('circumstances.back') }}
          t={t}
        >
          <Select
            form={state}
            name="account"
            label={t('circumstances.colleague')}
            options={colleagues.map(({ account, name }) => ({ value: account, label: name }))}
            required
            t={t}
          />
          <TextArea form={state} name="reason" label={t('circumstances.reason')} required t={t} />
          <DateField form={state} name="until" label={t('circumstances.until')} required t={t} />
        </Form>
      </>
    )
  },
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'circumstances.said.named' }),
})

const endForm = form({
  path: '/mensen/:person/gezondheid/lezers/:account/einde',
  show: openReaders,
  action: endReader,
  title: (_, { t }) => t('circumstances.end-title'),
  view: ({ person, named }, state, visit) => (
    <>
      <h1>{visit.t('circumstances.end-title')}</h1>
      {named && <Readers readers={[named]} visit={visit} />}
      <Form
        action={`/mensen/${person}/gezondheid/lezers/${named?.account ?? ''}/einde`}
        form={state}
        submitLabel={visit.t('circumstances.end')}
        cancel={{ href: `/mensen/${person}/gezondheid/lezers`, label: visit.t('circumstances.back') }}
        t={visit.t}
      >
        <TextArea
          form={state}
          name="reason"
          label={visit.t('circumstances.end-reason')}
          required
          t={visit.t}
        />
      </Form>
    </>
  ),
  done: ({ person }) => ({ to: `/mensen/${person}`, said: 'circumstances.said.ended' }),
})

export const readerPages = [nameForm, endForm]
