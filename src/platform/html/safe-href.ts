const followed = new Set(['https:', 'http:', 'mailto:', 'tel:'])
const here = 'https://relative.invalid'

/**
 * Only addresses that a browser follows without running anything: of this site, the web, mail, telephone. Read as a
 * browser reads them (https://url.spec.whatwg.org), so that a tab inside "java\tscript:" or "/\t/elsewhere" hides nothing.
 * What looks like a path but leads to another host is refused too; a refused address becomes "#".
 */
export const safeHref = (href: string): string => {
  if (!URL.canParse(href, here)) return '#'
  const address = new URL(href, here)
  const ofThisSite = address.origin === here || URL.canParse(href)
  return followed.has(address.protocol) && ofThisSite ? href : '#'
}
