/** @type {Record<string, string>} */
const files = import.meta.glob('../../public/datasets/*.csv', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/**
 * The CSV of a shipped data set, all of which are a part of this code: what the standalone builds do.
 * @param {string} id of the catalogue
 */
export const readShipped = async (id) => files[`../../public/datasets/${id}.csv`];
