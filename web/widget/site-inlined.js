import picture from '../../public/default-run.svg?url&inline';

/** The standalone builds belong to no site, and contain the picture. */
export const siteRoot = null;

export const pictureAddress = picture;
