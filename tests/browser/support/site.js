/** Where `vite preview` serves the built page during the tests. */
export const port = Number(process.env.SITE_PORT ?? 4317);
export const baseURL = `http://localhost:${port}/`;
