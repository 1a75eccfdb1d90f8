import picture from '../../public/default-run.svg?url&inline';

/** The picture of the default run is a part of the standalone builds' code. */
export const pictureAddress = () => picture;

/** They do not know of a site. */
export const demoAddress = () => undefined;
