/** Owns the options page on the stage: the product's own, over the made-up browser. */
import '../../entrypoints/options/index.tsx';
