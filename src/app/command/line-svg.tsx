import { vocabulary } from '../../catalogue/knowledge.ts'
import { exampleCase, LinePicture, lineOfCase, organisationNameIn } from '../../journey/person/index.ts'
import { date } from '../../platform/date.ts'

/** The picture of a made-up person's line, as a file that stands by itself. */
export const lineSvg = async (): Promise<string> => {
  const picture = await (
    <LinePicture
      line={lineOfCase(exampleCase, 'yusuf')}
      vocabulary={await vocabulary()}
      today={date(exampleCase.today)}
      language="en"
      size="full"
      organisationName={organisationNameIn(exampleCase)}
    />
  )
  const text = String(picture)
  const standing = text.includes('xmlns=')
    ? text
    : text.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
  return `${standing.replace('<svg', '<svg style="background:#fff"')}\n`
}
