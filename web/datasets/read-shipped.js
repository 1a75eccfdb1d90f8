/**
 * Where a shipped data set is: at the same place relative to this source file and to the built one.
 * @param {string} id of the catalogue
 */
const addressOf = (id) => new URL(/* @vite-ignore */ `../datasets/${id}.csv`, import.meta.url);

/**
 * Fetches the CSV of a shipped data set.
 * @param {string} id of the catalogue
 */
export async function readShipped(id) {
  const address = addressOf(id);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.text();
}
