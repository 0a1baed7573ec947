import { v7 } from 'uuid'
import { z } from 'zod'

/** A UUIDv7 schema with a brand of its own, so that a person's identifier can not stand where a household's is asked. */
export const identifier = <Name extends string>(name: Name) => z.uuid().brand(name)

/** A new time-ordered identifier (UUIDv7, RFC 9562). */
export const newIdentifier = <Id extends string>(): Id => v7() as Id
