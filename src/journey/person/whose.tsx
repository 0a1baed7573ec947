import type { PersonId } from './line.ts'

/** The heading of a form about a person: the way back to the file, and what the form is for. */
export const Whose = ({
  person,
  identity,
  title,
}: {
  readonly person: PersonId
  readonly identity: { readonly givenName: string; readonly familyName: string }
  readonly title: string
}) => (
  <>
    <p>
      <a href={`/mensen/${person}`}>
        {identity.givenName} {identity.familyName}
      </a>
    </p>
    <h1>{title}</h1>
  </>
)
