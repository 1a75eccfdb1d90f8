/** The folders that the first frame needs, and the files in them that are left out of its script. */
const stage =
  /\/web\/(controls|core|datasets|dom|panels|plots|state|strings|styles|widget)\/|\/web\/(gradient-descent-element|features\/features)\.js$|\/node_modules\/(chart\.js|@kurkle|d3-dsv)\//;
const leftOut =
  /\/core\/(load-)?lesson-|\/dom\/(dialog|device-storage|headings|save-file)|\/strings\/(checked|en-run|x-long|languages)|\.css$/;

/** @param {string} id of a module */
const isOfStage = (id) => stage.test(id) && !leftOut.test(id);

/** What the first frame needs is one file, and not a file for each part that others share. */
export const codeSplitting = { groups: [{ name: 'stage', test: isOfStage }] };
