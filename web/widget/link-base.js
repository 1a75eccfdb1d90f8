import { siteRoot } from '#site';

const protocols = ['http:', 'https:', 'file:'];

/**
 * Where links to what a widget shows lead: to what its `share-base` names, which is a site (with
 * the pages and scripts that the build writes) if it ends in a slash, else a page that hands its
 * query to a widget; without one, to the site that the widget came from. Null if it came from none.
 * @param {Element} host
 * @returns {URL | null}
 */
export function linkBaseOf(host) {
  const named = host.getAttribute('share-base');
  if (named === null || !URL.canParse(named, document.baseURI)) return siteRoot;
  const base = new URL(named, document.baseURI);
  base.search = '';
  base.hash = '';
  return protocols.includes(base.protocol) ? base : siteRoot;
}

/** @param {URL} base whether it is a site, not a page */
export const isSite = (base) => base.pathname.endsWith('/');
