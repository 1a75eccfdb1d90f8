/** @type {Record<string, () => Promise<any>>} */
const files = import.meta.glob('../../public/datasets/*.csv', { query: '?raw', import: 'default' });

/**
 * The CSV of a shipped data set, all of which are a part of this code: what the builds do that have
 * nothing beside them but scripts.
 * @param {string} id of the catalogue
 * @returns {Promise<string>}
 */
export const readShipped = (id) => files[`../../public/datasets/${id}.csv`]();
