const here = 'https://here.invalid'

/**
 * Where a visitor may be sent by something that came in from outside: an address of this site, or else the first page.
 * Read as a browser reads it (https://url.spec.whatwg.org): "/\t/elsewhere" and "/.//elsewhere" both lead to another host.
 */
export const ownAddress = (wanted: string | undefined): string => {
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, here)) return '/'
  const address = new URL(wanted, here)
  return address.origin === here && !address.pathname.startsWith('//')
    ? address.pathname + address.search
    : '/'
}
