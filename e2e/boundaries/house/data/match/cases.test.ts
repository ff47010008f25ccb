/** Stands for a test. */
export {};
