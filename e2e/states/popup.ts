/** Owns the popup page on the stage: the product's own, over the made-up browser. */
import '../../entrypoints/popup/index.tsx';
