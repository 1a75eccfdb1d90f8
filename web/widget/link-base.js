import { siteRoot } from '#site';

const protocols = ['http:', 'https:', 'file:'];

/**
 * The address that links to a widget's state begin with. It is the element's `share-base`, or
 * without one the root of the site that the script came from, or null if the script came from no
 * site. If it ends in a slash it is a site, with the pages and scripts that the build writes.
 * Otherwise it is a page that hands its query to a widget.
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

/** The page itself, without its query. @param {Element} host */
export const pageOf = ({ baseURI }) => new URL(new URL(baseURI).pathname, baseURI);

/** Whether an address is that of a site, not of a page. @param {URL} base */
export const isSite = (base) => base.pathname.endsWith('/');
