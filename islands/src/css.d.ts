/** Vite takes the sheets out of the scripts. */
declare module "*.css";
