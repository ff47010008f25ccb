/** Stands for the real module of this name. */
export {};
