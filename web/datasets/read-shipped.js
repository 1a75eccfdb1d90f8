/**
 * Where each shipped data set is: at the same place relative to this source file and to the built
 * one. Written out one by one, so that the bundler of whoever uses the package sees them.
 * @type {Readonly<Record<string, URL>>}
 */
export const addresses = {
  'portland-housing': new URL(
    /* @vite-ignore */ '../datasets/portland-housing.csv',
    import.meta.url,
  ),
  'ames-housing': new URL(/* @vite-ignore */ '../datasets/ames-housing.csv', import.meta.url),
  'ng-lab-2points': new URL(/* @vite-ignore */ '../datasets/ng-lab-2points.csv', import.meta.url),
  'food-truck': new URL(/* @vite-ignore */ '../datasets/food-truck.csv', import.meta.url),
  'anscombe-1': new URL(/* @vite-ignore */ '../datasets/anscombe-1.csv', import.meta.url),
  'anscombe-2': new URL(/* @vite-ignore */ '../datasets/anscombe-2.csv', import.meta.url),
  'anscombe-3': new URL(/* @vite-ignore */ '../datasets/anscombe-3.csv', import.meta.url),
  'anscombe-4': new URL(/* @vite-ignore */ '../datasets/anscombe-4.csv', import.meta.url),
  'old-faithful': new URL(/* @vite-ignore */ '../datasets/old-faithful.csv', import.meta.url),
  cars: new URL(/* @vite-ignore */ '../datasets/cars.csv', import.meta.url),
  'galton-heights': new URL(/* @vite-ignore */ '../datasets/galton-heights.csv', import.meta.url),
};

/**
 * Fetches the CSV of a shipped data set.
 * @param {string} id of the catalogue
 */
export async function readShipped(id) {
  const response = await fetch(addresses[id]);
  if (!response.ok) throw new Error(`${addresses[id]} answered ${response.status}`);
  return response.text();
}
