/** What is said where the demo cannot run. */
export const failureWords = {
  policy:
    'The security policy of this page forbids WebAssembly, which the demo needs: its Content-Security-Policy would have to allow “wasm-unsafe-eval” in script-src.',
  noWebAssembly: 'The demo needs WebAssembly, which this browser lacks or has switched off.',
  picture:
    'The default run: a line fitted to house prices, the path of its parameters down the contours of the cost, and the cost falling with each iteration.',
  pictured: 'This is what a run looks like.',
  elsewhere: 'Open the demo on a page of its own',
};
