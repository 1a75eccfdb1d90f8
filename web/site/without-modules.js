/**
 * Takes another way where a page's modules cannot be loaded. A sandboxed frame is a stranger to its
 * own server, which has to allow strangers its modules; and a page that a browser kept from before a
 * deployment may ask for modules that are gone. One classic script with all in it has neither need.
 *
 * The build puts this beside the pages as it is, after their modules. Its name and that of the other
 * script never change, so that an old page finds the new ones.
 */
{
  const takeOtherWay = () => {
    const script = document.createElement('script');
    script.src = 'gradient-descent-classic.js';
    script.dataset.page = '';
    // The page then shows what it shows without scripts.
    script.onerror = () => {
      const still = document.querySelector('gradient-descent > noscript');
      if (still) still.outerHTML = still.textContent ?? '';
      /** @type {HTMLAnchorElement | null} */
      const again = document.querySelector('a[data-again]');
      if (again) again.search = location.search;
    };
    document.head.append(script);
  };
  /** @type {NodeListOf<HTMLScriptElement>} */
  const modules = document.querySelectorAll('script[type=module]');
  // They have been loaded already, or could not be: this asks for nothing, but is told.
  Promise.all(Array.from(modules, (module) => import(module.src))).catch(takeOtherWay);
}
