/** Only addresses that a browser follows without running anything: of this site, the web, mail, telephone. */
export const safeHref = (href: string): string =>
  /^(https?:\/\/|mailto:|tel:|#|\?|\/(?![/\\]))/i.test(href) || /^[a-z0-9][a-z0-9/_-]*([?#].*)?$/i.test(href)
    ? href
    : '#'
