/** Where the site has the picture of the default run, seen from here and from the built code. */
export const pictureAddress = () =>
  new URL(/* @vite-ignore */ '../default-run.svg', import.meta.url).href;

/** Where the site has the demo. */
export const demoAddress = () => new URL(/* @vite-ignore */ '../index.html', import.meta.url).href;
