/** Vite gives the source of an icon. */
declare module "*.svg?raw" {
  const source: string;
  export default source;
}
