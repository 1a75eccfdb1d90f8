/** Where everything is in one file, there is no worker beside it. */
export const startWorker = () => null;
