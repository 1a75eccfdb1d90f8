/** Where `vite preview` serves the built page during the tests. */
export const port = 4317;
export const baseURL = `http://localhost:${port}/`;
